package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import java.time.LocalDate;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail.DecideByChanged;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By when an RFC is to be decided, changed from the page and in the editor. */
class DeadlineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String NAMED = "<ac:parameter ac:name=\"decideBy\">2026-03-05</ac:parameter>";

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Page page = desk.rfc(desk.space("DS"), "Caching", "lead");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void dayIsSetByANewVersionOfThePageAndApprovalsStay() {
        desk.decide(page, "lead", Choice.APPROVED, "");
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.ACCEPTED, Status.PROPOSED, "Once more"));

        RfcPage after = decideBy(DAY, 1);

        assertThat(after.deadline().day()).isEqualTo(DAY);
        assertThat(after.rfc().pageVersion()).isEqualTo(2);
        assertThat(after.progress().isComplete()).isTrue();
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void recordTellsOfBothDays() {
        decideBy(DAY, 1);
        decideBy(DAY.plusDays(1), 2);
        decideBy(null, 3);

        assertThat(desk.history(page.getId()).entries())
                .filteredOn(entry -> entry.kind() == EntryKind.DECIDE_BY_CHANGED)
                .extracting(Entry::detail)
                .containsExactly(
                        new DecideByChanged(null, DAY),
                        new DecideByChanged(DAY, DAY.plusDays(1)),
                        new DecideByChanged(DAY.plusDays(1), null));
    }

    @Test
    void sameChangeInTheEditorIsToldInTheSameWay() {
        edit(page.getBodyAsString().replace("ac:name=\"rfc-status\">", "ac:name=\"rfc-status\">" + NAMED));

        assertThat(desk.kinds(page))
                .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.DECIDE_BY_CHANGED);
        assertThat(desk.history(page.getId()).last())
                .extracting(Entry::detail, Entry::pageVersion)
                .containsExactly(new DecideByChanged(null, DAY), 2);
    }

    @Test
    void sameDayOnceMoreSavesNothing() {
        decideBy(DAY, 1);

        assertThat(decideBy(DAY, 2).rfc().pageVersion()).isEqualTo(2);
        assertThat(desk.kinds(page))
                .containsExactly(EntryKind.REGISTERED, EntryKind.EDITED, EntryKind.DECIDE_BY_CHANGED);
    }

    @Test
    void dayThatIsOverIsRefusedUnlessThePageNamesIt() {
        LocalDate over = LocalDate.of(2026, 2, 28);

        refused(() -> decideBy(over, 1), RefusalCode.DAY_OVER);
        edit(page.getBodyAsString()
                .replace(
                        "ac:name=\"rfc-status\">",
                        "ac:name=\"rfc-status\">" + NAMED.replace("2026-03-05", "2026-02-28")));

        assertThat(decideBy(over, 2).rfc().pageVersion()).isEqualTo(2);
    }

    @Test
    void whoMayNotEditThePageCannotChangeIt() {
        desk.restrict(page, Permission.EDIT, "author");

        refused(() -> desk.as("reader", () -> desk.deadlines.decideBy(page.getId(), DAY, 1)), RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void nobodyChangesItWhenTheRfcIsDecided() {
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No"));

        refused(() -> decideBy(DAY, 1), RefusalCode.DECIDED_ON);
        assertThat(desk.as("author", () -> desk.rfcs.get(page.getId()))
                        .permissions()
                        .dates())
                .isFalse();
    }

    @Test
    void nothingIsChangedWhenThePageWasSavedMeanwhile() {
        edit(page.getBodyAsString() + "<p>More</p>");

        refused(() -> decideBy(DAY, 1), RefusalCode.PAGE_SAVED);
    }

    private RfcPage decideBy(LocalDate day, int seen) {
        return desk.as("author", () -> desk.deadlines.decideBy(page.getId(), day, seen));
    }

    private void edit(String body) {
        int now = desk.pages.byId(page.getId()).orElseThrow().getVersion();
        desk.as("author", () -> desk.pages.update(page.getId(), now, page.getTitle(), body, "", false));
    }
}
