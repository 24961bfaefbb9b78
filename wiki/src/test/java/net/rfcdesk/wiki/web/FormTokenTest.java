package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTokenTest {
    private final Page page = RunningWiki.newPage(RunningWiki.newSpace(), "Guarded", "<p>text</p>");
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aFormWithoutTokenChangesNothing() {
        var answer = author.postWithToken("/pages/doremovepage.action", Map.of("pageId", "" + page.getId()), "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("out of date");
        assertThat(RunningWiki.current(page).isDeleted()).isFalse();
    }

    @Test
    void theTokenOfAnotherSessionChangesNothing() {
        String foreign = RunningWiki.loggedIn("reader").token();

        author.postWithToken("/pages/doremovepage.action", Map.of("pageId", "" + page.getId()), foreign);

        assertThat(RunningWiki.current(page).isDeleted()).isFalse();
    }

    @Test
    void readingAnAddressThatChangesSomethingIsRefused() {
        assertThat(author.get("/pages/doremovepage.action?pageId=" + page.getId())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aForeignSiteCannotChangeAnythingByRest() {
        var foreign = author.request("/rest/api/content/" + page.getId()).header("Origin", "https://example.com");
        assertThat(author.send(foreign.DELETE()).statusCode()).isEqualTo(403);

        var form = author.request("/rest/api/content")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"));
        assertThat(author.send(form).statusCode()).isEqualTo(403);
        assertThat(RunningWiki.current(page).isDeleted()).isFalse();
    }
}
