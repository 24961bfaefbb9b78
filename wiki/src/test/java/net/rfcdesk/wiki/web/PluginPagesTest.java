package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PluginPagesTest {
    private static final String NOTES = "/plugins/servlet/notes";

    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aPageThatAsksForTheFrameGetsIt() {
        Document page = author.page(NOTES);

        assertThat(page.title()).startsWith("Notes \u00fc - ");
        assertThat(page.select("#header")).isNotEmpty();
        assertThat(page.select("main h1").text()).isEqualTo("Notes \u00fc");
        assertThat(page.select("main #notes").text()).isNotEmpty();
        assertThat(page.select("meta[name=ajs-notes]").attr("content")).isEqualTo("yes");
        assertThat(page.select("meta[name=decorator]")).isEmpty();
        assertThat(page.select("script[data-wrm-key=example.notes:notes]")).isNotEmpty();
    }

    @Test
    void aPageOfTheAdministrationHasItsMenu() {
        assertThat(author.page(NOTES + "?decorator=atl.admin").select(".admin-menu"))
                .isNotEmpty();
    }

    @Test
    void theMenusLeadThere() {
        Browser admin = RunningWiki.loggedIn("admin");

        assertThat(admin.page("/spaces/spaceadmin.action?key=DEMO")
                        .select("nav[aria-label=Space tools] a[href$='/plugins/servlet/notes?key=DEMO']"))
                .hasSize(1);
        assertThat(admin.page("/admin/users.action").select(".admin-menu a[href$='/notes?decorator=atl.admin']"))
                .hasSize(1);
    }

    @Test
    void theMenuOfTheUserLeadsThere() {
        assertThat(author.page("/dashboard.action").select("#user-menu-link-content a[href$='/notes?mine']"))
                .hasSize(1);
    }

    @Test
    void onesOwnSettingsLeadThere() {
        assertThat(author.page("/users/editmyprofile.action").select("nav a[href$='/notes?chosen']"))
                .hasSize(1);
    }

    @Test
    void aPageWithoutAKnownDecoratorStaysAsItIs() {
        assertThat(author.get(NOTES + "?decorator=none").body()).startsWith("<html><head><title>Notes");
    }

    @Test
    void whatIsNotHtmlStaysAsItIs() {
        HttpResponse<String> answer = author.get(NOTES + "/plain");

        assertThat(answer.body()).startsWith("/plugins/servlet/notes /plain author");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void aRedirectLeadsAway() {
        assertThat(author.get(NOTES + "/away").body()).contains("RUNNING");
    }

    @Test
    void aRefusalIsTold() {
        HttpResponse<String> answer = author.get(NOTES + "/forbidden");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Not for you.").contains("id=\"header\"");
    }

    @Test
    void aFailureTellsNoSecrets() {
        HttpResponse<String> answer = author.get(NOTES + "/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("swordfish").doesNotContain("at example");
    }

    @Test
    void forgedRequestsAreThePluginsOwnAffair() {
        HttpResponse<String> answer = author.send(author.request(NOTES)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=posted")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).endsWith(NOTES);
    }

    @Test
    void aPageForASecureSessionAsksForThePasswordOnce() {
        Browser admin = RunningWiki.loggedIn("admin");

        HttpResponse<String> asked = admin.get(NOTES + "/secure?x=1&y=2");
        assertThat(asked.uri().getPath()).endsWith("/authenticate.action");
        String destination =
                Jsoup.parse(asked.body()).selectFirst("[name=destination]").val();
        assertThat(destination).isEqualTo(NOTES + "/secure?x=1&y=2");

        Map<String, String> wrong = Map.of("password", "wrong", "destination", destination);
        assertThat(admin.post("/doauthenticate.action", wrong).statusCode()).isEqualTo(401);
        assertThat(admin.get(NOTES + "/secure").uri().getPath()).endsWith("/authenticate.action");

        Map<String, String> right = Map.of("password", "admin", "destination", destination);
        assertThat(admin.post("/doauthenticate.action", right).body()).startsWith(NOTES + " /secure admin");
        assertThat(admin.get(NOTES + "/secure").body()).startsWith(NOTES + " /secure admin");
    }

    @Test
    void whoIsNotLoggedInLogsInFirst() {
        assertThat(RunningWiki.anonymous().get(NOTES).uri().toString()).contains("/login.action", "os_destination");
    }

    @Test
    void nothingIsAtAnAddressThatNoPluginAnswers() {
        assertThat(author.get("/plugins/servlet/nothing").statusCode()).isEqualTo(404);
        assertThat(author.get("/plugins/servlet/notesandmore").statusCode()).isEqualTo(404);
    }
}
