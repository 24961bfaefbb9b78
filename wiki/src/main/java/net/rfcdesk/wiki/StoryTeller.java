package net.rfcdesk.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.text.Escape;

/** Tells a story to a wiki over HTTP, as its users would, each step at its own moment; an account has its name as password. */
final class StoryTeller implements Story.Sender {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]*)\"");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String baseUrl;
    private final WikiClock clock;
    private final Map<String, HttpClient> users = new HashMap<>();

    StoryTeller(String baseUrl, WikiClock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    void tell(Story story) {
        try {
            story.tell(this);
        } finally {
            clock.release();
        }
    }

    @Override
    public JsonNode send(Story.Step step) {
        HttpClient user = users.computeIfAbsent(step.user(), this::logIn);
        clock.set(step.at());
        String body = step.body() == null ? "" : step.body().toString();
        HttpResponse<String> answer = send(
                user, request(step.path(), "application/json").method(step.method(), BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("The story breaks off at " + step.method() + " " + step.path() + " of "
                    + step.user() + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpClient logIn(String name) {
        HttpClient user =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher token = TOKEN.matcher(
                send(user, request("/login.action", "text/html").GET()).body());
        if (!token.find()) {
            throw new IllegalStateException("The wiki has no form to log in");
        }
        String form = "os_username=" + Escape.address(name) + "&os_password=" + Escape.address(name) + "&atl_token="
                + Escape.address(token.group(1));
        send(
                user,
                request("/dologin.action", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return user;
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", contentType)
                .header("X-Atlassian-Token", "no-check");
    }

    private static HttpResponse<String> send(HttpClient user, HttpRequest.Builder request) {
        try {
            return user.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a story was told", e);
        }
    }
}
