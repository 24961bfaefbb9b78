package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a new title does to the pages that link to the old one. */
class RenameTest {
    private static final String LINK = "<ac:link><ri:page ri:content-title=\"%s\"/></ac:link>";

    private final Engine wiki = Engine.inMemory();
    private final WikiUser author = wiki.user("author");
    private final Space space = wiki.space(author, "DEV");
    private final Page plan = wiki.page(author, space, 0, "Plan 100%", LINK.formatted("Plan 100%"));

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void linkingPageFollowsInAMinorEdit() {
        Page linking = linking("Linking");

        rename("Roadmap");

        Page after = wiki.reload(linking);
        assertThat(after.getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
        assertThat(after.getVersion()).isEqualTo(2);
        PageVersion version =
                wiki.as(author, () -> wiki.pages.version(linking.getId(), 2)).orElseThrow();
        assertThat(version.minorEdit()).isTrue();
    }

    @Test
    void linkToItselfFollowsInTheSameVersion() {
        rename("Roadmap");

        assertThat(wiki.reload(plan).getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
        assertThat(wiki.reload(plan).getVersion()).isEqualTo(2);
    }

    @Test
    void pageThatDoesNotLinkIsLeftAlone() {
        Page other = wiki.page(author, space, 0, "Other", LINK.formatted("Plan 100"));

        rename("Roadmap");

        assertThat(wiki.reload(other).getVersion()).isEqualTo(1);
    }

    @Test
    void everyChangedPageIsAnnounced() {
        linking("Linking");
        List<String> announced = new ArrayList<>();
        wiki.events.register(new Log(announced));

        rename("Roadmap");

        assertThat(announced).containsExactly("Roadmap", "Linking");
    }

    @Test
    void linkingPageThatTheRenamerMayNotViewFollowsAllTheSame() {
        Page linking = linking("Linking");
        WikiUser renamer = wiki.user("renamer");
        wiki.as(author, () -> wiki.permissions.restrict(linking, Permission.VIEW, List.of(Subject.user(author.key()))));

        wiki.as(renamer, () -> wiki.pages.update(plan.getId(), 1, "Roadmap", plan.getBodyAsString(), "", false));

        assertThat(wiki.reload(linking).getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
    }

    /** Remembers the titles of updated pages. */
    public static final class Log {
        private final List<String> titles;

        private Log(List<String> titles) {
            this.titles = titles;
        }

        @EventListener
        public void updated(PageUpdateEvent event) {
            titles.add(event.getPage().getTitle());
        }
    }

    private Page linking(String title) {
        return wiki.page(author, space, 0, title, LINK.formatted("Plan 100%"));
    }

    private void rename(String title) {
        wiki.as(author, () -> wiki.pages.update(plan.getId(), 1, title, plan.getBodyAsString(), "", false));
    }
}
