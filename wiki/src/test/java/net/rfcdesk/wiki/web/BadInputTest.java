package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be stored or decoded is refused, in the form of the screen or interface that is asked. */
class BadInputTest {
    private static final String LONG = "x".repeat(5_000);

    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "Page", "<p>text</p>");
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void titleWhoseSmallLettersAreTooLongIsRefused() {
        String title = "İ".repeat(128);

        assertThat(create(title).statusCode()).isEqualTo(400);
        assertThat(create("İ".repeat(127)).statusCode()).isEqualTo(200);
        assertThat(author.post("/pages/doeditpage.action", edit(title, "")).statusCode())
                .isEqualTo(400);
        assertThat(author.post(
                                "/pages/docopypage.action",
                                Map.of("pageId", "" + page.getId(), "spaceKey", space.getKey(), "title", title))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void commentOfAVersionThatIsTooLongIsRefused() {
        assertThat(author.post("/pages/doeditpage.action", edit("Page", LONG)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"name", "description"})
    void textsOfSpacesThatAreTooLongAreRefused(String field) {
        Map<String, String> long5000 = field.equals("name")
                ? Map.of("key", space.getKey(), "name", LONG)
                : Map.of("key", space.getKey(), "name", "Name", "description", LONG);

        assertThat(author.post("/spaces/doeditspace.action", long5000).statusCode())
                .isEqualTo(400);
        assertThat(author.post("/spaces/docreatespace.action", with(long5000, "key", "NEW"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"fullName,xx", "email,xx", "language,en-x-"})
    void textsOfUsersThatAreTooLongAreRefused(String field, String beginning) {
        Map<String, String> profile =
                Map.of("fullName", "Author", "email", "a@example.org", "language", "en-GB", "zone", "UTC");
        String value = field.equals("language") ? beginning + "abcdefgh-".repeat(10) + "z" : LONG;

        assertThat(author.post("/users/doeditmyprofile.action", with(profile, field, value))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesAndSubjectsThatAreTooLongAreRefused() {
        Browser admin = RunningWiki.loggedIn("admin");
        Map<String, String> user = Map.of("name", LONG, "fullName", "x", "email", "x", "password", "secret");

        assertThat(admin.post("/admin/docreateuser.action", user).statusCode()).isEqualTo(400);
        assertThat(admin.post("/admin/docreategroup.action", Map.of("name", LONG))
                        .statusCode())
                .isEqualTo(400);
        assertThat(author.post(
                                "/spaces/dosetpermissions.action",
                                Map.of("key", space.getKey(), "kind", "GROUP", "id", LONG, "permission", "VIEW"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(author.post("/labels/addlabel.action", Map.of("pageId", "" + page.getId(), "label", LONG))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dosearchsite.action?queryString=a%00b",
                "/dosearchsite.action?queryString=%EF%BF%BF",
                "/pages/viewpage.action?spaceKey=a%00&title=x",
                "/pages/createpage.action?spaceKey=DEMO%01",
                "/users/viewprofile.action?username=%07",
                "/dosearchsite.action?queryString=%zz",
                "/dosearchsite.action?queryString=%C3%28",
                "/rest/api/content?spaceKey=a%00b",
                "/rest/api/user?username=%00",
                "/rest/wiki/1/search/user.json?query=%00",
                "/rest/api/content?spaceKey=%zz",
                "/rest/notes/1.0/notes?a=%zz",
                "/plugins/servlet/notes?a=%zz",
                "/display/DEMO/a%2Fb",
                "/display/DEMO/%2e%2e"
            })
    void addressThatCannotBeDecodedOrStoredIsRefused(String address) throws IOException {
        String answer = raw("GET " + path(address) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Basic YXV0aG9yOmF1dGhvcg==\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer)
                .containsIgnoringCase(
                        address.startsWith("/rest") ? "Content-Type: application/json" : "Content-Type: text/html");
        assertThat(answer).doesNotContain("Exception", "Jetty", "\tat ");
    }

    @Test
    void nulInAPostedTextIsRefused() {
        assertThat(author.post("/pages/doeditpage.action", edit("a\0b", "")).statusCode())
                .isEqualTo(400);
        assertThat(author.post("/pages/doeditpage.action", edit("Page", "a\0b")).statusCode())
                .isEqualTo(400);
        assertThat(author.post("/pages/doaddcomment.action", Map.of("pageId", "" + page.getId(), "body", "<p>a\0b</p>"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(RunningWiki.anonymous()
                        .post("/dologin.action", Map.of("os_username", "a\0", "os_password", "b"))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\uffffb"})
    void textInJsonThatCannotBeStoredIsRefused(String text) {
        assertThat(create(text).statusCode()).isEqualTo(400);
        assertThat(send(
                                "PUT",
                                "/rest/api/content/" + page.getId(),
                                "{\"version\":{\"number\":2,\"message\":\"" + text + "\"}}",
                                "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/rest/api/content, application/json",
        "/rest/notes/1.0/notes, application/json",
        "/dologin.action, application/x-www-form-urlencoded",
        "/plugins/servlet/notes, application/x-www-form-urlencoded"
    })
    void unknownCharsetIsRefused(String path, String type) {
        for (String charset : new String[] {"bogus", "%%", "\"\""}) {
            assertThat(send("POST", path, "{}", type + ";charset=" + charset).statusCode())
                    .isEqualTo(400);
        }
    }

    private HttpResponse<String> create(String title) {
        return send(
                "POST",
                "/rest/api/content",
                "{\"title\":\"" + title + "\",\"space\":{\"key\":\"" + space.getKey()
                        + "\"},\"body\":{\"storage\":{\"value\":\"<p/>\"}}}",
                "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        return author.send(
                author.request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private Map<String, String> edit(String title, String comment) {
        return Map.of(
                "pageId",
                "" + page.getId(),
                "baseVersion",
                "1",
                "title",
                title,
                "body",
                "<p/>",
                "versionComment",
                comment);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String path(String address) {
        return URI.create(RunningWiki.baseUrl()).getPath() + address;
    }

    /** Java's own client takes well-formed addresses only. */
    private static String raw(String request) throws IOException {
        try (Socket socket =
                new Socket("localhost", URI.create(RunningWiki.baseUrl()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
