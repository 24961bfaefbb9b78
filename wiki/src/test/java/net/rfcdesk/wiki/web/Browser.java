package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A visitor with cookies, who follows redirects. */
final class Browser {
    private final String baseUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    void logIn(String name, String password) {
        HttpResponse<String> answer = post("/dologin.action", Map.of("os_username", name, "os_password", password));
        assertThat(answer.headers().firstValue("X-AUSERNAME")).contains(name);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form with the session's token. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return postWithToken(path, fields, token());
    }

    HttpResponse<String> postWithToken(String path, Map<String, String> fields, String token) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&atl_token=" + encode(token))));
    }

    String token() {
        return page("/login.action").selectFirst("meta[name=ajs-atl-token]").attr("content");
    }

    /** @param path with query, below the base address */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
