package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import net.rfcdesk.wiki.user.CurrentUser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageEditingTest {
    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "Original", "<p>first</p>");
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aPageIsCreatedAndShown() {
        var answer = author.post(
                "/pages/docreatepage.action",
                Map.of("spaceKey", space.getKey(), "title", "Brand & new", "body", "<p>words</p>"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("#main-content").text()).isEqualTo("words");
        assertThat(Jsoup.parse(answer.body()).select("#title-text").text()).isEqualTo("Brand & new");
    }

    @Test
    void aPageIsCopiedWithThoseBelow() {
        author.post(
                "/pages/docreatepage.action",
                Map.of("spaceKey", space.getKey(), "parentPageId", id(), "title", "Part", "body", "<p>part</p>"));

        author.post(
                "/pages/docopypage.action",
                Map.of("pageId", id(), "spaceKey", space.getKey(), "copyDescendants", "true", "titlePrefix", "New "));

        assertThat(RunningWiki.parts().pages().byTitle(space.getKey(), "New Original"))
                .isPresent();
        assertThat(RunningWiki.parts().pages().byTitle(space.getKey(), "New Part"))
                .isPresent();
    }

    @Test
    void aPageIsImported() {
        author.post(
                "/spaces/doimportpage.action",
                Map.of("key", space.getKey(), "title", "Imported", "body", "<p>old</p>"));

        assertThat(RunningWiki.parts().pages().byTitle(space.getKey(), "Imported"))
                .hasValueSatisfying(
                        imported -> assertThat(imported.getBodyAsString()).isEqualTo("<p>old</p>"));
    }

    private String id() {
        return String.valueOf(page.getId());
    }

    @Test
    void savingMakesANewVersion() {
        save(1, "Renamed", "<p>second</p>");

        Page saved = RunningWiki.current(page);
        assertThat(saved.getTitle()).isEqualTo("Renamed");
        assertThat(saved.getVersion()).isEqualTo(2);
    }

    @Test
    void nothingTypedIsLostWhenSomebodyWasFaster() {
        CurrentUser.call(
                RunningWiki.user("lead"),
                () -> RunningWiki.parts().pages().update(page.getId(), 1, "Original", "<p>theirs</p>", "", false));

        var answer = save(1, "Original", "<p>mine</p>");

        assertThat(answer.statusCode()).isEqualTo(409);
        var shown = Jsoup.parse(answer.body());
        assertThat(shown.select("#markup").text()).contains("<p>mine</p>");
        assertThat(shown.select("#conflict").text()).contains("Lead").contains("theirs");
        assertThat(shown.select("input[name=baseVersion]").val()).isEqualTo("2");
        assertThat(RunningWiki.current(page).getBodyAsString()).contains("theirs");
    }

    @Test
    void nothingTypedIsLostWhenItCannotBeSaved() {
        var answer = save(1, "Original", "<p>not closed");

        assertThat(answer.statusCode()).isEqualTo(400);
        var shown = Jsoup.parse(answer.body());
        assertThat(shown.select("#markup").text()).contains("<p>not closed");
        assertThat(shown.select("#editor-messages").text()).contains("line");
    }

    @Test
    void aMissingTitleIsExplained() {
        var answer = save(1, "", "<p>mine</p>");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#editor-messages").text()).containsIgnoringCase("title");
    }

    @Test
    void thePreviewShowsWhatWasTypedWithoutSavingIt() {
        var answer = author.post(
                "/pages/preview.action",
                Map.of("spaceKey", space.getKey(), "pageId", "" + page.getId(), "body", "<p>just looking</p>"));

        assertThat(Jsoup.parse(answer.body()).select("#main-content").text()).isEqualTo("just looking");
        assertThat(Jsoup.parse(answer.body()).select("script")).isEmpty();
        assertThat(RunningWiki.current(page).getVersion()).isEqualTo(1);
    }

    @Test
    void thePreviewSaysWhereTheTextIsNotWellFormed() {
        var answer = author.post("/pages/preview.action", Map.of("spaceKey", space.getKey(), "body", "<p>open"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".aui-message-error").text())
                .contains("line 1");
    }

    @Test
    void twoVersionsAreComparedWordByWord() {
        save(1, "Original", "<p>second</p>");

        var shown = author.page("/pages/diffpagesbyversion.action?pageId=" + page.getId()
                + "&selectedPageVersions=2&selectedPageVersions=1");

        assertThat(shown.select("del").text()).isEqualTo("first");
        assertThat(shown.select("ins").text()).isEqualTo("second");
    }

    @Test
    void anOldVersionComesBackAsANewOne() {
        save(1, "Original", "<p>second</p>");

        author.post("/pages/dorevert.action", Map.of("pageId", "" + page.getId(), "version", "1"));

        assertThat(RunningWiki.current(page).getBodyAsString()).contains("first");
        assertThat(RunningWiki.current(page).getVersion()).isEqualTo(3);
    }

    @Test
    void anOldVersionSaysThatItIsOldAndKeepsThePagesId() {
        save(1, "Original", "<p>second</p>");
        long historical = CurrentUser.call(
                RunningWiki.user("author"),
                () -> RunningWiki.parts()
                        .pages()
                        .version(page.getId(), 1)
                        .orElseThrow()
                        .contentId());

        var shown = author.page("/pages/viewpage.action?pageId=" + historical);

        assertThat(shown.select("#action-messages").text()).contains("old version");
        assertThat(shown.select("meta[name=ajs-latest-page-id]").attr("content"))
                .isEqualTo("" + page.getId());
        assertThat(shown.select("meta[name=ajs-page-id]").attr("content")).isEqualTo("" + historical);
    }

    @Test
    void aTickedTaskIsStoredWithoutANewVersion() {
        Page tasks = RunningWiki.newPage(
                space,
                "Tasks",
                "<ac:task-list><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Do it</ac:task-body></ac:task></ac:task-list>");
        String id = author.page(tasks.getUrlPath())
                .select("li[data-inline-task-id]")
                .attr("data-inline-task-id");

        var answer = author.send(author.request("/rest/inlinetasks/1/task/" + tasks.getId() + "/" + id + "/")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"status\":\"CHECKED\"}")));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(author.page(tasks.getUrlPath()).select("li.checked").text()).isEqualTo("Do it");
        assertThat(RunningWiki.current(tasks).getVersion()).isEqualTo(1);
    }

    private HttpResponse<String> save(int baseVersion, String title, String body) {
        Map<String, String> fields = new HashMap<>();
        fields.put("pageId", "" + page.getId());
        fields.put("baseVersion", "" + baseVersion);
        fields.put("title", title);
        fields.put("body", body);
        return author.post("/pages/doeditpage.action", fields);
    }
}
