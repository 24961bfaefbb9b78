package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.search.SearchIndex.Outcome;
import net.rfcdesk.wiki.page.ContentProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the host's search knows of RFCs follows them, and is put right when somebody else has written it. */
class SearchIndexTest {

    private static final String KEY = "rfc-desk";
    private static final Outcome NOTHING = new Outcome(0, 0, true);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void followsWhatHappens() {
        Page page = desk.rfc(space, "Caching", "lead");

        assertThat(update()).isEqualTo(new Outcome(1, 0, true));
        assertThat(known(page)).contains("""
                {"status":"proposed","number":1,"author":"author","approvers":"lead"}""");
        assertThat(update()).isEqualTo(NOTHING);

        desk.decide(page, "lead", Choice.APPROVED, null);

        assertThat(update()).isEqualTo(new Outcome(1, 0, true));
        assertThat(known(page)).hasValueSatisfying(json -> assertThat(json).contains("\"accepted\""));
        assertThat(property(page).orElseThrow().version()).isEqualTo(2);
        assertThat(desk.pages.byId(page.getId()).orElseThrow().getVersion()).isEqualTo(1);
    }

    @Test
    void whatChangesNothingOfItWritesNothing() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        update();
        desk.decide(page, "lead", Choice.APPROVED, null);

        assertThat(update()).isEqualTo(NOTHING);
        assertThat(property(page).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void rebuildPutsRightWhatSomebodyElseHasWritten() {
        Page edited = desk.rfc(space, "Edited", "lead");
        Page removed = desk.rfc(space, "Removed", "lead");
        update();
        Optional<String> before = known(edited);
        desk.as("author", () -> desk.pages.properties().update(edited.getId(), KEY, "{\"status\":\"accepted\"}", 2));
        desk.as("author", () -> {
            desk.pages.properties().delete(removed.getId(), KEY);
            return removed;
        });

        assertThat(update()).isEqualTo(NOTHING);
        assertThat(rebuild()).isEqualTo(new Outcome(2, 0, true));
        assertThat(known(edited)).isEqualTo(before);
        assertThat(known(removed)).isPresent();
        assertThat(rebuild()).isEqualTo(NOTHING);
    }

    @Test
    void rebuildThatIsStoppedGoesOnFromThere() {
        List<Page> pages = List.of(
                desk.rfc(space, "One", "lead"), desk.rfc(space, "Two", "lead"), desk.rfc(space, "Three", "lead"));
        AtomicInteger asked = new AtomicInteger();

        assertThat(desk.searchIndex.rebuild(() -> asked.incrementAndGet() > 2)).isEqualTo(new Outcome(2, 0, false));
        assertThat(rebuild()).isEqualTo(new Outcome(1, 0, true));
        assertThat(pages).allSatisfy(page -> assertThat(known(page)).isPresent());
    }

    /** The author may no longer edit it; the one who saved it last may. */
    @Test
    void isWrittenBySomebodyWhoMayEditThePage() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.as(
                "lead",
                () -> desk.pages.update(page.getId(), 1, "Caching", page.getBodyAsString() + "<p>More</p>", "", false));
        desk.restrict(page, Permission.EDIT, "lead");

        assertThat(update()).isEqualTo(new Outcome(1, 0, true));
        assertThat(known(page)).isPresent();
    }

    @Test
    void pageThatNobodyOfThemMayEditIsLeftUntilTheNextRebuild() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.restrict(page, Permission.EDIT, "security");

        assertThat(update()).isEqualTo(NOTHING);
        assertThat(property(page)).isEmpty();
    }

    @Test
    void copyHasFactsOfItsOwn() {
        Page page = desk.rfc(space, "Caching", "lead");
        update();
        Page copy = desk.as("author", () -> desk.pages.copy(page.getId(), space, 0, "Copy"));

        assertThat(update()).isEqualTo(new Outcome(1, 0, true));
        assertThat(known(copy)).hasValueSatisfying(json -> assertThat(json).contains("\"number\":2"));
    }

    @Test
    void pageInTheTrashIsLeftAlone() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.as("author", () -> {
            desk.pages.trash(page.getId());
            return page;
        });

        assertThat(update()).isEqualTo(NOTHING);
        assertThat(rebuild()).isEqualTo(NOTHING);
    }

    @Test
    void spaceThatWantsItHasOneLabelPerPageThatFollowsTheStatus() {
        desk.choose("DS", Policy.STATUS_LABELS, true);
        Page page = desk.rfc(space, "Caching", "lead");
        label(page, "mine");
        update();
        assertThat(labels(page)).containsExactly("mine", "rfc-proposed");

        desk.decide(page, "lead", Choice.APPROVED, null);
        update();
        assertThat(labels(page)).containsExactly("mine", "rfc-accepted");
        assertThat(desk.pages.byId(page.getId()).orElseThrow().getVersion()).isEqualTo(1);
    }

    @Test
    void rebuildPutsLabelsRightAndRemovesThemWhereTheSpaceWantsNoneAnyMore() {
        desk.choose("DS", Policy.STATUS_LABELS, true);
        Page page = desk.rfc(space, "Caching", "lead");
        update();
        label(page, "rfc-accepted");
        desk.as("author", () -> {
            desk.pages.removeLabel(page.getId(), "rfc-proposed");
            return page;
        });

        assertThat(rebuild()).isEqualTo(new Outcome(1, 0, true));
        assertThat(labels(page)).containsExactly("rfc-proposed");

        desk.choose("DS", Policy.STATUS_LABELS, false);

        assertThat(rebuild()).isEqualTo(new Outcome(1, 0, true));
        assertThat(labels(page)).isEmpty();
        assertThat(rebuild()).isEqualTo(NOTHING);
    }

    @Test
    void labelThatSomebodyElsePutThereStaysWhereTheSpaceWantsNone() {
        Page page = desk.rfc(space, "Caching", "lead");
        label(page, "rfc-proposed");
        update();

        assertThat(rebuild()).isEqualTo(NOTHING);
        assertThat(labels(page)).containsExactly("rfc-proposed");
    }

    private void label(Page page, String label) {
        desk.as("author", () -> {
            desk.pages.addLabel(page.getId(), label);
            return page;
        });
    }

    private Set<String> labels(Page page) {
        return desk.pages.labels(page);
    }

    private Outcome update() {
        desk.followed();
        return desk.searchIndex.update(() -> false);
    }

    private Outcome rebuild() {
        return desk.searchIndex.rebuild(() -> false);
    }

    private Optional<String> known(Page page) {
        return property(page).map(ContentProperty::json);
    }

    private Optional<ContentProperty> property(Page page) {
        return desk.pages.properties().of(List.of(page.getId())).stream()
                .filter(each -> each.key().equals(KEY))
                .findFirst();
    }
}
