package net.rfcdesk.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who uses the wiki over HTTP; demo accounts have their name as password. */
final class HttpUser {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern TOKEN = Pattern.compile("name=\"ajs-atl-token\" content=\"(\\w+)\"");

    private final HttpClient http;
    private final String baseUrl;
    private final Map<String, String> headers;

    private HttpUser(String baseUrl, Map<String, String> headers) {
        this(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), baseUrl, headers);
    }

    private HttpUser(HttpClient http, String baseUrl, Map<String, String> headers) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.headers = headers;
    }

    static HttpUser anonymous(String baseUrl) {
        return new HttpUser(baseUrl, Map.of());
    }

    static HttpUser named(String baseUrl, String name) {
        byte[] credentials = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
        return new HttpUser(
                baseUrl, Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    /** The same one, who sends a header as well. */
    HttpUser sending(String header, String value) {
        return new HttpUser(
                http,
                baseUrl,
                Stream.concat(headers.entrySet().stream(), Stream.of(Map.entry(header, value)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object json) {
        return send("POST", path, text(json));
    }

    Answer put(String path, Object json) {
        return send("PUT", path, text(json));
    }

    /** Sends a form of the wiki, with the token of the session. @return the page that follows */
    Answer submit(String path, Map<String, ?> fields) {
        Matcher token = TOKEN.matcher(get("/dashboard.action").body());
        if (!token.find()) {
            throw new AssertionError("The wiki gives no token for its forms");
        }
        String form = Stream.concat(Stream.of(Map.entry("atl_token", token.group(1))), fields.entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode("" + field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer =
                sending("Content-Type", "application/x-www-form-urlencoded").post(path, form);
        if (answer.status() >= 400 || answer.body().contains("aui-message-error")) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        return answer;
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @return the new page's id */
    long createPage(String spaceKey, String title, String storage) {
        Answer answer = post(
                "/rest/api/content",
                Map.of("type", "page", "title", title, "space", Map.of("key", spaceKey), "body", body(storage)));
        return created(answer).json().path("id").asLong();
    }

    /** Saves a new text over the version that is there. */
    void editPage(long id, String storage) {
        Answer now = get("/rest/api/content/" + id + "?expand=version");
        save(now, now.json().path("title").asText(), storage);
    }

    void renamePage(long id, String title) {
        Answer now = get("/rest/api/content/" + id + "?expand=version,body.storage");
        save(now, title, now.json().at("/body/storage/value").asText());
    }

    private void save(Answer now, String title, String storage) {
        int next = now.json().path("version").path("number").asInt() + 1;
        created(put(
                "/rest/api/content/" + now.json().path("id").asText(),
                Map.of("type", "page", "title", title, "version", Map.of("number", next), "body", body(storage))));
    }

    private static Map<String, Object> body(String storage) {
        return Map.of("storage", Map.of("value", storage, "representation", "storage"));
    }

    private static Answer created(Answer answer) {
        if (!Set.of(200, 201).contains(answer.status())) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        return answer;
    }

    /** @param body null for none */
    Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Answer given = new Answer(answer.statusCode(), answer.headers(), answer.body());
            ApiContract.check(method, path, given);
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object json) {
        try {
            return json instanceof String raw ? raw : MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
