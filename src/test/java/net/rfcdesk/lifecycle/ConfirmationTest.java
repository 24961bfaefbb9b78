package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.page.PageState;
import org.junit.jupiter.api.Test;

/** What events told has happened only when the database shows it, or what came of it. */
class ConfirmationTest {

    private static final PageState FIRST = page(1, "DS", "one", false);
    private static final PageState SECOND = page(2, "DS", "two", false);
    private static final PageState THIRD = page(3, "DS", "three", false);

    @Test
    void saveThatNobodyElseSeesYetHasNotHappened() {
        assertThat(Confirmation.of(List.of(saved(SECOND)), FIRST)).isEqualTo(new Confirmation(List.of(), 0));
        assertThat(Confirmation.of(List.of(saved(FIRST)), null)).isEqualTo(new Confirmation(List.of(), 0));
    }

    @Test
    void saveThatOthersSeeHasHappened() {
        assertThat(Confirmation.of(List.of(saved(SECOND)), SECOND))
                .isEqualTo(new Confirmation(List.of(saved(SECOND)), 1));
    }

    @Test
    void saveThatAnotherOneIsBasedOnHasHappened() {
        List<PageChange> both = List.of(saved(SECOND), saved(THIRD));

        assertThat(Confirmation.of(both, THIRD)).isEqualTo(new Confirmation(both, 2));
        assertThat(Confirmation.of(both, SECOND)).isEqualTo(new Confirmation(List.of(saved(SECOND)), 1));
    }

    @Test
    void saveThatFailedIsNotTakenForTheOneThatGotItsVersion() {
        PageChange failed = saved(page(2, "DS", "lost", false));
        PageChange next = saved(SECOND);

        assertThat(Confirmation.of(List.of(failed), SECOND)).isEqualTo(new Confirmation(List.of(), 0));
        assertThat(Confirmation.of(List.of(failed, next), SECOND)).isEqualTo(new Confirmation(List.of(next), 2));
        assertThat(Confirmation.of(List.of(failed, next, saved(THIRD)), THIRD))
                .isEqualTo(new Confirmation(List.of(next, saved(THIRD)), 3));
    }

    @Test
    void whatIsBehindASaveOnAnotherNodeIsNotWaitedFor() {
        assertThat(Confirmation.of(List.of(saved(FIRST), saved(SECOND)), THIRD))
                .isEqualTo(new Confirmation(List.of(), 2));
    }

    @Test
    void moveWithoutAnewVersionIsTold() {
        PageState moved = page(1, "OPS", "one", false);
        List<PageChange> both = List.of(saved(FIRST), change(What.MOVED, moved));

        assertThat(Confirmation.of(both, FIRST).changes()).containsExactly(saved(FIRST));
        assertThat(Confirmation.of(both, moved).changes()).isEqualTo(both);
    }

    @Test
    void trashAndWhatCameOfItAreTold() {
        PageState inTrash = page(1, "DS", "one", true);
        PageChange trashed = change(What.TRASHED, FIRST);
        PageChange restored = change(What.RESTORED, FIRST);
        PageChange removed = change(What.REMOVED, inTrash);

        assertThat(Confirmation.of(List.of(trashed), FIRST).settled()).isZero();
        assertThat(Confirmation.of(List.of(trashed), inTrash).changes()).containsExactly(trashed);
        assertThat(Confirmation.of(List.of(trashed, restored), FIRST).changes()).containsExactly(trashed, restored);
        assertThat(Confirmation.of(List.of(trashed, removed), inTrash).changes())
                .containsExactly(trashed);
        assertThat(Confirmation.of(List.of(trashed, removed), null).changes()).containsExactly(removed);
    }

    @Test
    void failedTrashIsNotTold() {
        assertThat(Confirmation.of(List.of(change(What.TRASHED, FIRST), saved(SECOND)), SECOND)
                        .changes())
                .containsExactly(saved(SECOND));
    }

    private static PageChange saved(PageState page) {
        return change(What.SAVED, page);
    }

    private static PageChange change(What what, PageState page) {
        return new PageChange(what, page, null, "key", Instant.EPOCH);
    }

    private static PageState page(int version, String space, String text, boolean trashed) {
        return new PageState(7, space, "Title", "/page", "key", version, true, trashed, text);
    }
}
