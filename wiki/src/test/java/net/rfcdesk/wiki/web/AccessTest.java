package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "Plans", "<p>plans</p>");
    private final Browser author = RunningWiki.loggedIn("author");
    private final Browser reader = RunningWiki.loggedIn("reader");

    @AfterEach
    void letChangesInAgain() {
        RunningWiki.parts().accessMode().setReadOnly(false);
    }

    @Test
    void aRestrictedPageIsNotFoundByOthers() {
        restrict("author", "");

        assertThat(reader.get(page.getUrlPath()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/rest/api/content/" + page.getId()).statusCode()).isEqualTo(404);
        assertThat(author.get(page.getUrlPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageRestrictedForEditingIsReadByOthersOnly() {
        restrict("", "author");

        var shown = reader.page(page.getUrlPath());
        assertThat(shown.select("#main-content").text()).isEqualTo("plans");
        assertThat(shown.select("#editPageLink")).isEmpty();
        assertThat(reader.get("/pages/editpage.action?pageId=" + page.getId()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        var answer = restrict("reader", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("lock yourself out");
    }

    @Test
    void anUnknownNameInARestrictionIsNamed() {
        assertThat(restrict("author, nobody-of-that-name", "").body()).contains("nobody-of-that-name");
    }

    @Test
    void anonymousVisitorsSeeASpaceOnceItIsOpenedToThem() {
        Browser anonymous = RunningWiki.anonymous();
        assertThat(anonymous.get(page.getUrlPath()).uri().getPath()).endsWith("/login.action");

        author.post("/spaces/dograntpermissions.action", Map.of("key", space.getKey(), "anonymous", "true"));

        var shown = anonymous.page(page.getUrlPath());
        assertThat(shown.select("#main-content").text()).isEqualTo("plans");
        assertThat(shown.select("meta[name=ajs-remote-user]").attr("content")).isEmpty();
        assertThat(shown.select("#editPageLink, #create-page-button")).isEmpty();
    }

    @Test
    void onlyAdministratorsReachTheAdministration() {
        assertThat(reader.get("/admin/users.action").statusCode()).isEqualTo(403);
        assertThat(RunningWiki.anonymous().get("/admin/users.action").uri().getPath())
                .endsWith("/login.action");
        assertThat(RunningWiki.loggedIn("admin").get("/admin/users.action").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheSpacesAdministratorsChangeItsPermissions() {
        var answer =
                reader.post("/spaces/dograntpermissions.action", Map.of("key", space.getKey(), "anonymous", "true"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aPageInTheTrashIsGoneUntilItIsRestored() {
        author.post("/pages/doremovepage.action", Map.of("pageId", "" + page.getId()));
        assertThat(author.get(page.getUrlPath()).statusCode()).isEqualTo(404);
        assertThat(author.page("/pages/viewtrash.action?key=" + space.getKey())
                        .select("#trash")
                        .text())
                .contains("Plans");

        author.post("/pages/restorefromtrash.action", Map.of("pageId", "" + page.getId()));
        assertThat(author.get(page.getUrlPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void aPurgedPageIsGoneForGood() {
        author.post("/pages/doremovepage.action", Map.of("pageId", "" + page.getId()));
        author.post("/pages/purge.action", Map.of("pageId", "" + page.getId(), "key", space.getKey()));

        assertThat(RunningWiki.parts().pages().byId(page.getId())).isEmpty();
    }

    @Test
    void aReadOnlySiteIsReadButNotChanged() {
        RunningWiki.parts().accessMode().setReadOnly(true);

        var shown = author.page(page.getUrlPath());
        assertThat(shown.select("#header-precursor").text()).contains("read-only");
        assertThat(shown.select("meta[name=ajs-access-mode]").attr("content")).isEqualTo("READ_ONLY");
        assertThat(shown.select("#editPageLink, #create-page-button")).isEmpty();
        var answer = author.post(
                "/pages/doeditpage.action",
                Map.of("pageId", "" + page.getId(), "baseVersion", "1", "title", "Plans", "body", "<p>new</p>"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RunningWiki.current(page).getVersion()).isEqualTo(1);
    }

    private HttpResponse<String> restrict(String viewers, String editors) {
        return author.post(
                "/pages/dopermissions.action",
                Map.of("pageId", "" + page.getId(), "viewers", viewers, "editors", editors));
    }
}
