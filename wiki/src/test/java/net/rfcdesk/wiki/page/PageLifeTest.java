package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.ContentEvent;
import com.atlassian.confluence.event.events.content.page.PageEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.refusal.Conflict;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.NotPermitted;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can happen to a page, from its creation to its purge. */
class PageLifeTest {
    private final Engine wiki = open();
    private final WikiUser author = wiki.user("author");
    private final Space space = wiki.space(author, "DEV");
    private final Log log = new Log();

    Engine open() {
        return Engine.inMemory();
    }

    /** Remembers what was announced. */
    public static final class Log {
        private final List<String> entries = new ArrayList<>();

        @EventListener
        public void happened(PageEvent event) {
            entries.add(event.getClass().getSimpleName() + " " + event.getPage().getTitle());
        }
    }

    @BeforeEach
    void listen() {
        wiki.events.register(log);
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @Test
    void newPageIsVersionOneBelowTheHomePage() {
        Page page = wiki.page(author, space, "Plan");

        assertThat(page.getVersion()).isEqualTo(1);
        assertThat(page.content().parentId()).isEqualTo(wiki.spaces.homePageId(space));
        assertThat(page.getCreator()).isEqualTo(author);
        assertThat(page.getUrlPath()).isEqualTo("/spaces/DEV/pages/" + page.getId() + "/Plan");
        assertThat(log.entries).containsExactly("PageCreateEvent Plan");
    }

    @Test
    void labelsAreThereWhenTheCreationIsAnnounced() {
        List<Set<String>> seen = new ArrayList<>();
        wiki.events.register(new LabelReader(seen));

        wiki.as(author, () -> wiki.pages.create(space, 0, "Plan", "<p/>", Set.of("Rfc", "draft")));

        assertThat(seen).containsExactly(Set.of("draft", "rfc"));
    }

    /** Reads the labels of a new page while it is announced. */
    public final class LabelReader {
        private final List<Set<String>> seen;

        private LabelReader(List<Set<String>> seen) {
            this.seen = seen;
        }

        @EventListener
        public void happened(PageEvent event) {
            seen.add(wiki.pages.labels(event.getPage()));
        }
    }

    @Test
    void savingKeepsThePagesIdAndTheOldStateGetsItsOwn() {
        Page page = wiki.page(author, space, "Plan");

        Page saved = edit(page, "Plan", "<p>new</p>");

        assertThat(saved.getId()).isEqualTo(page.getId());
        assertThat(saved.getVersion()).isEqualTo(2);
        PageVersion old =
                wiki.as(author, () -> wiki.pages.version(page.getId(), 1)).orElseThrow();
        assertThat(old.body()).isEqualTo("<p>Plan</p>");
        assertThat(old.contentId()).isNotEqualTo(page.getId());
        Page historical = wiki.pages.byId(old.contentId()).orElseThrow();
        assertThat(historical.isLatestVersion()).isFalse();
        assertThat(historical.getLatestVersionId()).isEqualTo(page.getId());
        assertThat(log.entries).containsExactly("PageCreateEvent Plan", "PageUpdateEvent Plan");
    }

    @Test
    void versionsAreListedNewestFirst() {
        Page page = wiki.page(author, space, "Plan");
        edit(page, "Plan", "<p>2</p>");
        edit(wiki.reload(page), "Plan", "<p>3</p>");

        assertThat(wiki.as(author, () -> wiki.pages.versions(page.getId())))
                .extracting(PageVersion::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void editOfAnOutdatedVersionIsAConflict() {
        Page page = wiki.page(author, space, "Plan");
        edit(page, "Plan", "<p>first</p>");

        assertThatThrownBy(() -> edit(page, "Plan", "<p>second</p>")).isInstanceOf(Conflict.class);

        assertThat(wiki.reload(page).getBodyAsString()).isEqualTo("<p>first</p>");
        assertThat(wiki.as(author, () -> wiki.pages.versions(page.getId()))).hasSize(2);
    }

    @Test
    void whatAListenerThrowsRollsTheSaveBack() {
        Page page = wiki.page(author, space, "Plan");
        wiki.events.register(new Thrower());

        assertThatThrownBy(() -> edit(page, "Plan", "<p>new</p>")).hasMessage("listener failed");

        assertThat(wiki.reload(page).getVersion()).isEqualTo(1);
        assertThat(wiki.reload(page).getBodyAsString()).isEqualTo("<p>Plan</p>");
    }

    /** A listener that fails. */
    public static final class Thrower {
        @EventListener
        public void happened(PageEvent event) {
            throw new IllegalStateException("listener failed");
        }
    }

    @Test
    void titleIsUniqueInItsSpaceWhateverTheCase() {
        wiki.page(author, space, "Plan");
        Space other = wiki.space(author, "OPS");

        assertThatThrownBy(() -> wiki.page(author, space, "PLAN"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Choose another title");
        assertThat(wiki.page(author, other, "Plan").getSpaceKey()).isEqualTo("OPS");
    }

    @Test
    void titleIsNeeded() {
        assertThatThrownBy(() -> wiki.page(author, space, "  "))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("title"));
    }

    @Test
    void restoringAVersionWritesANewOne() {
        Page page = wiki.page(author, space, "Plan");
        edit(page, "Better plan", "<p>new</p>");

        Page restored = wiki.as(author, () -> wiki.pages.restoreVersion(page.getId(), 1));

        assertThat(restored.getVersion()).isEqualTo(3);
        assertThat(restored.getTitle()).isEqualTo("Plan");
        assertThat(restored.getBodyAsString()).isEqualTo("<p>Plan</p>");
    }

    @Test
    void amendingMakesNoVersion() {
        Page page = wiki.page(author, space, "Plan");

        Page amended = wiki.as(author, () -> wiki.pages.amend(page.getId(), body -> body + "<p>ticked</p>"));

        assertThat(amended.getVersion()).isEqualTo(1);
        assertThat(amended.getBodyAsString()).isEqualTo("<p>Plan</p><p>ticked</p>");
        assertThat(log.entries).contains("PageUpdateEvent Plan");
    }

    @Test
    void removedVersionLeavesTheOthersTheirNumbers() {
        Page page = wiki.page(author, space, "Plan");
        edit(page, "Plan", "<p>2</p>");
        edit(wiki.reload(page), "Plan", "<p>3</p>");

        wiki.as(author, () -> wiki.pages.removeVersion(page.getId(), 2));

        assertThat(wiki.as(author, () -> wiki.pages.versions(page.getId())))
                .extracting(PageVersion::number)
                .containsExactly(3, 1);
        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.removeVersion(page.getId(), 3)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void copyOfAHierarchyHasAPageAndAnEventForEach() {
        WikiUser reader = wiki.user("reader");
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p>Part</p>");
        wiki.page(author, space, part.getId(), "Detail", "<p>Detail</p>");
        log.entries.clear();

        Page copy = wiki.as(reader, () -> wiki.pages.copyHierarchy(plan.getId(), space, plan.getId(), "Copy of "));

        assertThat(log.entries)
                .containsExactly(
                        "PageCreateEvent Copy of Plan",
                        "PageCreateEvent Copy of Part",
                        "PageCreateEvent Copy of Detail");
        assertThat(copy.getVersion()).isEqualTo(1);
        assertThat(copy.getCreator()).isEqualTo(reader);
        Page copiedPart = wiki.as(reader, () -> wiki.pages.children(copy)).get(0);
        assertThat(copiedPart.getTitle()).isEqualTo("Copy of Part");
        assertThat(wiki.as(reader, () -> wiki.pages.children(copiedPart)))
                .extracting(Page::getTitle)
                .containsExactly("Copy of Detail");
    }

    @Test
    void copyOfAHierarchyLeavesOutWhatMayNotBeViewed() {
        WikiUser reader = wiki.user("reader");
        Page plan = wiki.page(author, space, "Plan");
        Page secret = wiki.page(author, space, plan.getId(), "Secret", "<p>Secret</p>");
        wiki.as(author, () -> wiki.permissions.restrict(secret, Permission.VIEW, List.of(Subject.user(author.key()))));

        Page copy = wiki.as(reader, () -> wiki.pages.copyHierarchy(plan.getId(), space, 0, "Copy of "));

        assertThat(wiki.as(author, () -> wiki.pages.children(copy))).isEmpty();
    }

    @Test
    void copyOfAHierarchyIsMadeWholeOrNotAtAll() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.page(author, space, plan.getId(), "Part", "<p>Part</p>");
        wiki.page(author, space, "Copy of Part");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.copyHierarchy(plan.getId(), space, 0, "Copy of ")))
                .isInstanceOf(InvalidInput.class);
        assertThat(wiki.pages.byTitle("DEV", "Copy of Plan")).isEmpty();
    }

    @Test
    void nobodyHearsOfAnImportedPage() {
        log.entries.clear();

        Page page = wiki.as(author, () -> wiki.pages.importPage(space, 0, "Old plan", "<p>Old</p>"));

        assertThat(log.entries).isEmpty();
        assertThat(page.content().parentId()).isEqualTo(wiki.spaces.homePageId(space));
    }

    @Test
    void onlyAdministratorsOfTheSpaceImportPages() {
        WikiUser reader = wiki.user("reader");

        assertThatThrownBy(() -> wiki.as(reader, () -> wiki.pages.importPage(space, 0, "Old plan", "")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void copyHasTheTextAndTheLabels() {
        Page page = wiki.page(author, space, "Plan");
        wiki.as(author, () -> wiki.pages.addLabel(page.getId(), "rfc"));

        Page copy = wiki.as(author, () -> wiki.pages.copy(page.getId(), space, 0, "Plan B"));

        assertThat(copy.getId()).isNotEqualTo(page.getId());
        assertThat(copy.getBodyAsString()).isEqualTo("<p>Plan</p>");
        assertThat(wiki.pages.labels(copy)).containsExactly("rfc");
        assertThat(log.entries).contains("PageCreateEvent Plan B");
    }

    @Test
    void moveTakesThePagesBelowAlongAndMakesNoVersion() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");
        Page detail = wiki.page(author, space, part.getId(), "Detail", "<p/>");
        Space other = wiki.space(author, "OPS");
        log.entries.clear();

        wiki.as(author, () -> wiki.pages.move(plan.getId(), other, 0));

        assertThat(wiki.reload(detail).getSpaceKey()).isEqualTo("OPS");
        assertThat(wiki.reload(detail).content().ancestorIds())
                .containsExactly(wiki.spaces.homePageId(other), plan.getId(), part.getId());
        assertThat(wiki.reload(plan).getVersion()).isEqualTo(1);
        assertThat(log.entries).containsExactly("PageMoveEvent Plan", "PageMoveEvent Part", "PageMoveEvent Detail");
    }

    @Test
    void hostWithoutEventsForThePagesBelowTellsOfTheMovedOneOnly() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");
        Page elsewhere = wiki.page(author, space, "Elsewhere");
        log.entries.clear();

        wiki.as(author, () -> wiki.withoutEventsBelow().move(plan.getId(), space, elsewhere.getId()));

        assertThat(wiki.reload(part).content().ancestorIds()).contains(elsewhere.getId());
        assertThat(log.entries).containsExactly("PageMoveEvent Plan");
    }

    @Test
    void pageCannotBeMovedBelowItself() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.move(plan.getId(), space, part.getId())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void moveToASpaceWhereATitleIsTakenChangesNothing() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.page(author, space, plan.getId(), "Part", "<p/>");
        Space other = wiki.space(author, "OPS");
        wiki.page(author, other, "Part");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.move(plan.getId(), other, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThat(wiki.reload(plan).getSpaceKey()).isEqualTo("DEV");
    }

    @Test
    void homePageCannotBeMovedOrDeleted() {
        long home = wiki.spaces.homePageId(space);
        Page plan = wiki.page(author, space, "Plan");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.trash(home))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.move(home, space, plan.getId())))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void pagesBelowATrashedPageTakeItsPlace() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");
        Page detail = wiki.page(author, space, part.getId(), "Detail", "<p/>");

        wiki.as(author, () -> wiki.pages.trash(plan.getId()));

        long home = wiki.spaces.homePageId(space);
        assertThat(wiki.reload(part).content().ancestorIds()).containsExactly(home);
        assertThat(wiki.reload(detail).content().ancestorIds()).containsExactly(home, part.getId());
    }

    @Test
    void trashedPageIsDeletedButStillFoundByItsId() {
        Page plan = wiki.page(author, space, "Plan");

        wiki.as(author, () -> wiki.pages.trash(plan.getId()));

        assertThat(wiki.reload(plan).isDeleted()).isTrue();
        assertThat(wiki.reload(plan).isCurrent()).isFalse();
        assertThat(wiki.pages.byTitle("DEV", "Plan")).isEmpty();
        assertThat(wiki.as(author, () -> wiki.pages.trashOf(space))).containsExactly(plan);
        assertThat(log.entries).endsWith("PageTrashedEvent Plan");
        assertThatThrownBy(() -> edit(plan, "Plan", "<p/>")).isInstanceOf(NotFound.class);
    }

    @Test
    void restoredPageReturnsToItsParent() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");
        wiki.as(author, () -> wiki.pages.trash(part.getId()));

        Page restored = wiki.as(author, () -> wiki.pages.restore(part.getId()));

        assertThat(restored.content().parentId()).isEqualTo(plan.getId());
        assertThat(log.entries).endsWith("PageRestoreEvent Part");
    }

    @Test
    void restoredPageGoesBelowTheHomePageWhenItsParentIsGone() {
        Page plan = wiki.page(author, space, "Plan");
        Page part = wiki.page(author, space, plan.getId(), "Part", "<p/>");
        wiki.as(author, () -> wiki.pages.trash(part.getId()));
        wiki.as(author, () -> wiki.pages.trash(plan.getId()));

        Page restored = wiki.as(author, () -> wiki.pages.restore(part.getId()));

        assertThat(restored.content().parentId()).isEqualTo(wiki.spaces.homePageId(space));
    }

    @Test
    void pageCannotBeRestoredWhileItsTitleIsTaken() {
        Page plan = wiki.page(author, space, "Plan");
        wiki.as(author, () -> wiki.pages.trash(plan.getId()));
        wiki.page(author, space, "Plan");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.restore(plan.getId())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void purgedPageIsGoneWithItsHistory() {
        Page plan = wiki.page(author, space, "Plan");
        edit(plan, "Plan", "<p>2</p>");
        long old = wiki.as(author, () -> wiki.pages.version(plan.getId(), 1))
                .orElseThrow()
                .contentId();
        wiki.as(author, () -> wiki.pages.trash(plan.getId()));

        wiki.as(author, () -> wiki.pages.purge(plan.getId()));

        assertThat(wiki.pages.byId(plan.getId())).isEmpty();
        assertThat(wiki.pages.byId(old)).isEmpty();
        assertThat(log.entries).endsWith("PageRemoveEvent Plan");
    }

    @Test
    void onlyAPageOfTheTrashCanBePurged() {
        Page plan = wiki.page(author, space, "Plan");

        assertThatThrownBy(() -> wiki.as(author, () -> wiki.pages.purge(plan.getId())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readOnlySiteRefusesEveryChange() {
        Page page = wiki.page(author, space, "Plan");
        wiki.accessMode.setReadOnly(true);

        List<Runnable> changes = List.of(
                () -> wiki.page(author, space, "New"),
                () -> edit(page, "Plan", "<p/>"),
                () -> wiki.as(author, () -> wiki.pages.amend(page.getId(), body -> body)),
                () -> wiki.as(author, () -> wiki.pages.move(page.getId(), space, 0)),
                () -> wiki.as(author, () -> wiki.pages.copy(page.getId(), space, 0, "Copy")),
                () -> wiki.as(author, () -> wiki.pages.trash(page.getId())),
                () -> wiki.as(author, () -> wiki.pages.addLabel(page.getId(), "rfc")),
                () -> wiki.space(author, "OPS"));

        assertThat(changes)
                .allSatisfy(change -> assertThatThrownBy(change::run)
                        .isInstanceOf(NotPermitted.class)
                        .hasMessageContaining("read-only"));
    }

    @Test
    void eventOfAPageReachesWhoListensToContent() {
        List<ContentEntityObject> heard = new ArrayList<>();
        wiki.events.register(new ContentListener(heard));

        Page page = wiki.page(author, space, "Plan");
        edit(page, "Plan", "<p/>");
        wiki.as(author, () -> wiki.pages.trash(page.getId()));

        assertThat(heard).containsExactly(page, page, page);
    }

    /** Remembers what happened to content of any kind. */
    public record ContentListener(List<ContentEntityObject> heard) {
        @EventListener
        public void happened(ContentEvent event) {
            heard.add(event.getContent());
        }
    }

    private Page edit(Page page, String title, String body) {
        return wiki.as(author, () -> wiki.pages.update(page.getId(), page.getVersion(), title, body, "", false));
    }
}
