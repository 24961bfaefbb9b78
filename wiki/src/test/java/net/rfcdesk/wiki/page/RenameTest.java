package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.AbstractPage;
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

/** What a new title or another space does to the pages that link to the page. */
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
    void linkInAnotherCaseFollowsToo() {
        Page linking = wiki.page(author, space, 0, "Linking", LINK.formatted("PLAN 100%"));

        rename("Roadmap");

        assertThat(wiki.reload(linking).getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
    }

    @Test
    void linkToItselfFollowsInAVersionOfItsOwn() {
        rename("Roadmap");

        assertThat(wiki.reload(plan).getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
        assertThat(wiki.reload(plan).getVersion()).isEqualTo(3);
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

        assertThat(announced)
                .containsExactly(
                        "EDIT_PAGE Plan 100% v.1, Roadmap v.2",
                        "LINK_REFACTORING Roadmap v.2, Roadmap v.3", "LINK_REFACTORING Linking v.1, Linking v.2");
    }

    @Test
    void everySaveSaysWhatItIs() {
        List<String> announced = new ArrayList<>();
        wiki.events.register(new Log(announced));

        wiki.as(author, () -> wiki.pages.amend(plan.getId(), body -> body + "<p/>"));
        wiki.as(author, () -> wiki.pages.saveNewVersion(wiki.reload(plan), page -> page.setBodyAsString("<p/>")));
        wiki.as(author, () -> wiki.pages.restoreVersion(plan.getId(), 1));

        assertThat(announced)
                .containsExactly(
                        "VIEW_PAGE Plan 100% v.1, Plan 100% v.1",
                        "UNKNOWN Plan 100% v.1, Plan 100% v.2", "REVERT Plan 100% v.2, Plan 100% v.3");
    }

    @Test
    void originalPageHasTheTextThatWasReplaced() {
        List<String> replaced = new ArrayList<>();
        wiki.events.register(new Originals(replaced));

        wiki.as(author, () -> wiki.pages.amend(plan.getId(), body -> "<p>amended</p>"));
        wiki.as(author, () -> wiki.pages.update(plan.getId(), 1, plan.getTitle(), "<p>edited</p>", "", false));

        assertThat(replaced).containsExactly(plan.getBodyAsString(), "<p>amended</p>");
    }

    @Test
    void linkFollowsToAnotherSpaceInAMinorEdit() {
        Page linking = linking("Linking");
        Page below = wiki.page(author, space, plan.getId(), "Below", LINK.formatted("Linking"));
        Space other = wiki.space(author, "OPS");

        wiki.as(author, () -> wiki.pages.move(plan.getId(), other, 0));

        assertThat(wiki.reload(linking).getBodyAsString())
                .isEqualTo("<ac:link><ri:page ri:space-key=\"OPS\" ri:content-title=\"Plan 100%\"/></ac:link>");
        assertThat(wiki.reload(plan).getVersion()).isEqualTo(1);
        assertThat(wiki.reload(below).getBodyAsString())
                .isEqualTo("<ac:link><ri:page ri:space-key=\"DEV\" ri:content-title=\"Linking\"/></ac:link>");
    }

    @Test
    void linkingPageThatTheRenamerMayNotViewFollowsAllTheSame() {
        Page linking = linking("Linking");
        WikiUser renamer = wiki.user("renamer");
        wiki.as(author, () -> wiki.permissions.restrict(linking, Permission.VIEW, List.of(Subject.user(author.key()))));

        wiki.as(renamer, () -> wiki.pages.update(plan.getId(), 1, "Roadmap", plan.getBodyAsString(), "", false));

        assertThat(wiki.reload(linking).getBodyAsString()).isEqualTo(LINK.formatted("Roadmap"));
    }

    /** Remembers what was saved, and why. */
    public static final class Log {
        private final List<String> saves;

        private Log(List<String> saves) {
            this.saves = saves;
        }

        @EventListener
        public void updated(PageUpdateEvent event) {
            saves.add(event.getUpdateTrigger() + " " + version(event.getOriginalPage()) + ", "
                    + version(event.getPage()));
        }

        private static String version(AbstractPage page) {
            return page.getTitle() + " v." + page.getVersion();
        }
    }

    /** Remembers the texts that were replaced. */
    public static final class Originals {
        private final List<String> texts;

        private Originals(List<String> texts) {
            this.texts = texts;
        }

        @EventListener
        public void updated(PageUpdateEvent event) {
            texts.add(event.getOriginalPage().getBodyAsString());
        }
    }

    private Page linking(String title) {
        return wiki.page(author, space, 0, title, LINK.formatted("Plan 100%"));
    }

    private void rename(String title) {
        wiki.as(author, () -> wiki.pages.update(plan.getId(), 1, title, plan.getBodyAsString(), "", false));
    }
}
