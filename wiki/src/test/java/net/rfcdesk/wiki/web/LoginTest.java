package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginTest {
    private final Browser browser = RunningWiki.anonymous();

    @Test
    void loggingInLeadsToWhereOneWantedToGo() {
        Page page = RunningWiki.newPage(RunningWiki.newSpace(), "Destination", "<p>here</p>");

        var form = browser.get(page.getUrlPath());
        assertThat(form.uri().getPath()).endsWith("/login.action");

        var answer = browser.post(
                "/dologin.action",
                Map.of("os_username", "reader", "os_password", "reader", "os_destination", page.getUrlPath()));
        assertThat(answer.body()).contains("here");
    }

    @Test
    void loggingInNeverLeadsElsewhere() {
        for (String elsewhere : new String[] {"https://example.com/", "//example.com/", "/\\example.com"}) {
            var answer = RunningWiki.anonymous()
                    .post(
                            "/dologin.action",
                            Map.of("os_username", "reader", "os_password", "reader", "os_destination", elsewhere));
            assertThat(answer.uri().getPath()).endsWith("/dashboard.action");
        }
    }

    @Test
    void aWrongPasswordIsRefusedInAFriendlyWay() {
        var answer = browser.post("/dologin.action", Map.of("os_username", "reader", "os_password", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("do not fit together").contains("value=\"reader\"");
        assertThat(answer.headers().firstValue("X-Seraph-LoginReason")).contains("AUTHENTICATED_FAILED");
    }

    @Test
    void loggingInBeginsANewSession() {
        String before = browser.token();
        browser.logIn("reader", "reader");

        assertThat(browser.token()).isNotEqualTo(before);
    }

    @Test
    void afterLoggingOutOneIsAnonymous() {
        browser.logIn("reader", "reader");
        browser.post("/logout.action", Map.of());

        assertThat(browser.get("/rest/api/user/current").body()).contains("anonymous");
    }

    @Test
    void sessionCookiesAreOutOfReachOfScriptsAndOtherSites() {
        String cookie =
                browser.get("/login.action").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aWrongPasswordInBasicAuthenticationIs401EvenWhereAnonymousMayRead() {
        var answer =
                browser.send(browser.request("/rest/api/user/current").header("Authorization", basic("reader:wrong")));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void basicAuthenticationTellsWhoIsAsking() {
        var answer =
                browser.send(browser.request("/rest/api/user/current").header("Authorization", basic("reader:reader")));

        assertThat(answer.body()).contains("\"username\":\"reader\"");
        assertThat(answer.headers().firstValue("X-AUSERNAME")).contains("reader");
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
