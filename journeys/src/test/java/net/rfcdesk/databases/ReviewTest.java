package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accepted RFCs are due for review after some months, where their space wants that. */
class ReviewTest {

    private static final Duration THREE_MONTHS = Duration.ofDays(92);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void acceptedRfcIsDueAfterTheMonthsAndAgainAfterItWasConfirmed() {
        reviewAfter("DS", 3);
        approve(page);
        assertThat(read().reviewOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(read().dueForReview()).isFalse();

        desk.clock.pass(THREE_MONTHS);
        assertThat(read().dueForReview()).isTrue();
        RfcPage confirmed = desk.as("author", () -> desk.statuses.confirm(page.getId()));

        assertThat(confirmed.dueForReview()).isFalse();
        assertThat(confirmed.reviewOn()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(confirmed.rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(desk.kinds(page)).endsWith(EntryKind.ACCEPTED, EntryKind.REVIEW_CONFIRMED);
        desk.clock.pass(THREE_MONTHS);
        assertThat(read().dueForReview()).isTrue();
    }

    @Test
    void newAcceptanceBeginsTheMonthsAnew() {
        reviewAfter("DS", 3);
        approve(page);
        desk.clock.pass(THREE_MONTHS);
        change(Status.ACCEPTED, Status.PROPOSED);
        assertThat(read().reviewOn()).isNull();
        change(Status.PROPOSED, Status.ACCEPTED);

        assertThat(read().reviewOn()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void reportFindsWhatIsDueByTheMonthsOfEachSpace() {
        reviewAfter("DS", 3);
        Page longer = desk.rfc(desk.space("OPS"), "Logging", "lead");
        reviewAfter("OPS", 4);
        Page never = desk.rfc(desk.space("QA"), "Testing", "lead");
        List.of(page, longer, never).forEach(this::approve);

        assertThat(due()).isEmpty();
        desk.clock.pass(THREE_MONTHS);
        assertThat(due()).containsExactly("Caching");
        desk.clock.pass(Duration.ofDays(30));
        assertThat(due()).containsExactlyInAnyOrder("Caching", "Logging");
        desk.as("author", () -> desk.statuses.confirm(page.getId()));
        assertThat(due()).containsExactly("Logging");
    }

    @Test
    void proposedRfcIsNotFoundHoweverOldItIs() {
        reviewAfter("DS", 3);
        desk.clock.pass(THREE_MONTHS);

        assertThat(due()).isEmpty();
        assertThat(read().permissions().confirms()).isFalse();
    }

    @Test
    void monthsOfItsOwnCountBeforeThoseOfItsSpace() {
        reviewAfter("DS", 3);
        Page sooner = desk.rfc(space, "Logging", "lead");
        Page never = desk.rfc(space, "Testing", "lead");
        own(sooner, 2);
        own(never, 0);
        List.of(page, sooner, never).forEach(this::approve);

        desk.clock.pass(Duration.ofDays(62));
        assertThat(due()).containsExactly("Logging");
        own(sooner, 4);
        assertThat(due()).isEmpty();
        desk.clock.pass(Duration.ofDays(31));
        assertThat(due()).containsExactly("Caching");
        own(never, null);
        assertThat(due()).containsExactlyInAnyOrder("Caching", "Testing");
        assertThat(desk.kinds(sooner))
                .containsExactly(
                        EntryKind.REGISTERED,
                        EntryKind.REVIEW_MONTHS_CHANGED,
                        EntryKind.DECIDED,
                        EntryKind.ACCEPTED,
                        EntryKind.REVIEW_MONTHS_CHANGED);
    }

    @Test
    void sameMonthsOnceMoreAreNotToldAgainAndTheRowHasThem() {
        own(page, 2);
        own(page, 2);

        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.REVIEW_MONTHS_CHANGED);
        assertThat(desk.store.find(page.getId()).orElseThrow().reviewMonths()).isEqualTo(2);
        own(page, null);
        assertThat(desk.store.find(page.getId()).orElseThrow().reviewMonths()).isNull();
    }

    @Test
    void rfcWithMonthsOfItsOwnIsConfirmedWhereTheSpaceWantsNoReview() {
        own(page, 3);
        approve(page);

        assertThat(read().permissions().confirms()).isTrue();
        desk.clock.pass(THREE_MONTHS);
        assertThat(read().dueForReview()).isTrue();
        assertThat(desk.as("author", () -> desk.statuses.confirm(page.getId())).reviewOn())
                .isEqualTo(LocalDate.of(2026, 9, 1));
        own(page, 0);
        refused(() -> desk.as("author", () -> desk.statuses.confirm(page.getId())), RefusalCode.NO_REVIEW);
    }

    private void own(Page which, Integer months) {
        desk.as("author", () -> desk.statuses.reviewAfter(which.getId(), months));
    }

    private List<String> due() {
        List<ReportRow> rows = desk.as("reader", () -> desk.report.list(ReportQuery.of(Map.of("dueForReview", "true"))))
                .rows();
        assertThat(rows).allMatch(ReportRow::dueForReview);
        return rows.stream().map(row -> row.rfc().title()).toList();
    }

    private void approve(Page which) {
        desk.decide(which, "lead", Choice.APPROVED, "");
    }

    private void change(Status from, Status to) {
        desk.as("author", () -> desk.statuses.change(page.getId(), from, to, "Because"));
    }

    private RfcPage read() {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private void reviewAfter(String spaceKey, int months) {
        desk.choose(spaceKey, Policy.REVIEW_MONTHS, months);
    }
}
