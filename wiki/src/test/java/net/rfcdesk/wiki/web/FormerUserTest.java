package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.Test;

class FormerUserTest {
    private static final Browser ADMIN = RunningWiki.loggedIn("admin");

    private final Space space = RunningWiki.newSpace();

    @Test
    void aDeletedUsersNameStaysOnPageHistoryAndMentions() {
        WikiUser gone = user("gone");
        Page page = pageBy(gone);

        ADMIN.post("/admin/doremoveuser.action", Map.of("key", gone.key().getStringValue()));

        assertThat(ADMIN.page(page.getUrlPath())
                        .select(".page-metadata, .wiki-content")
                        .eachText())
                .allSatisfy(text -> assertThat(text).contains("Unknown User (gone)"));
        assertThat(ADMIN.get("/pages/viewpreviousversions.action?pageId=" + page.getId())
                        .body())
                .contains("Unknown User (gone)");
    }

    @Test
    void anAnonymisedUserIsShownByAnAlias() {
        WikiUser shy = user("shy");
        Page page = pageBy(shy);

        ADMIN.post("/admin/doanonymiseuser.action", Map.of("key", shy.key().getStringValue()));

        assertThat(ADMIN.page(page.getUrlPath())
                        .select(".page-metadata, .wiki-content")
                        .eachText())
                .allSatisfy(text ->
                        assertThat(text).containsPattern("user-[0-9a-f]{5}").doesNotContain("shy"));
    }

    @Test
    void administratorsCannotDoItToThemselves() {
        String self = RunningWiki.user("admin").key().getStringValue();

        assertThat(ADMIN.post("/admin/doanonymiseuser.action", Map.of("key", self))
                        .statusCode())
                .isEqualTo(400);
    }

    private Page pageBy(WikiUser user) {
        String mention = "<p><ac:link><ri:user ri:userkey=\"" + user.key().getStringValue() + "\" /></ac:link></p>";
        return CurrentUser.call(
                user, () -> RunningWiki.parts().pages().create(space, 0, "By somebody", mention, Set.of()));
    }

    private static WikiUser user(String name) {
        return RunningWiki.parts().users().create(name, "The " + name, "", name);
    }
}
