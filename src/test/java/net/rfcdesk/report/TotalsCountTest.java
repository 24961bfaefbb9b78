package net.rfcdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.report.Totals.Month;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.Selection;
import org.junit.jupiter.api.Test;

class TotalsCountTest {

    private static final Now NOW = new Now(Instant.parse("2026-03-05T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void nothingAmountsToNothing() {
        Totals totals = totals(List.of(), NOW);

        assertThat(totals.rfcs()).isZero();
        assertThat(totals.statuses().keySet())
                .containsExactly(
                        Status.PROPOSED, Status.ACCEPTED, Status.REJECTED, Status.IMPLEMENTED, Status.DEPRECATED);
        assertThat(totals.median()).isEmpty();
        assertThat(totals.ninetieth()).isEmpty();
        assertThat(totals.oldest()).isEmpty();
    }

    @Test
    void monthsAreTheLastTwelveOfTheReader() {
        Totals totals = totals(
                List.of(
                        rfc(1, Status.PROPOSED, "2026-02-28T23:30:00Z", null),
                        rfc(2, Status.ACCEPTED, "2025-04-01T00:00:00Z", "2026-02-28T22:30:00Z"),
                        rfc(3, Status.REJECTED, "2025-03-31T10:00:00Z", "2025-03-31T11:00:00Z")),
                NOW);

        assertThat(totals.months()).hasSize(12);
        assertThat(totals.months().get(0)).isEqualTo(new Month(YearMonth.of(2025, 4), 1, 0));
        assertThat(totals.months().get(10)).isEqualTo(new Month(YearMonth.of(2026, 2), 0, 1));
        assertThat(totals.months().get(11)).isEqualTo(new Month(YearMonth.of(2026, 3), 1, 0));
        assertThat(totals.statuses()).containsEntry(Status.PROPOSED, 1).containsEntry(Status.DEPRECATED, 0);
    }

    @Test
    void nineOfTenWereDecidedWithinTheNinetiethTime() {
        List<ListedRfc> decided = IntStream.rangeClosed(1, 10)
                .mapToObj(days -> rfc(
                        days,
                        Status.ACCEPTED,
                        "2026-01-01T00:00:00Z",
                        Instant.parse("2026-01-01T00:00:00Z")
                                .plus(Duration.ofDays(days))
                                .toString()))
                .toList();

        assertThat(totals(decided, NOW).median()).contains(Duration.ofDays(5));
        assertThat(totals(decided, NOW).ninetieth()).contains(Duration.ofDays(9));
        assertThat(totals(decided.subList(6, 7), NOW).median()).contains(Duration.ofDays(7));
    }

    @Test
    void oldestIsTheOpenOneThatWasOpenedFirst() {
        Totals totals = totals(
                List.of(
                        rfc(1, Status.ACCEPTED, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"),
                        rfc(3, Status.PROPOSED, "2026-01-04T00:00:00Z", null),
                        rfc(2, Status.PROPOSED, "2026-01-03T00:00:00Z", null)),
                NOW);

        assertThat(totals.oldest()).map(listed -> listed.rfc().pageId()).contains(2L);
    }

    @Test
    void draftsAreCountedOnlyWhenThereAreSomeAndAreNotOpen() {
        Totals totals = totals(List.of(rfc(1, Status.DRAFT, "2026-01-01T00:00:00Z", null)), NOW);

        assertThat(totals.statuses()).containsEntry(Status.DRAFT, 1);
        assertThat(totals.oldest()).isEmpty();
    }

    private static ListedRfc rfc(long pageId, Status status, String openedAt, String decidedAt) {
        Instant opened = Instant.parse(openedAt);
        Instant decided = decidedAt == null ? null : Instant.parse(decidedAt);
        Rfc rfc = new Rfc(
                pageId, "DS", RfcNumber.of((int) pageId), "A", null, status, opened, opened, decided, 1, "print", 1);
        return new ListedRfc(rfc, "/x", List.of(), null, user -> true);
    }

    @Test
    void statusesThatWereNotChosenAreCountedAndNothingElseOfThem() {
        TotalsCount count = new TotalsCount(new Selection(List.of(), RfcFilter.ALL, NOW), Set.of(Status.REJECTED));
        count.add(rfc(1, Status.ACCEPTED, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"));
        count.add(rfc(2, Status.REJECTED, "2026-01-03T00:00:00Z", "2026-01-08T00:00:00Z"));

        Totals totals = count.totals();

        assertThat(totals.rfcs()).isOne();
        assertThat(totals.statuses()).containsEntry(Status.ACCEPTED, 1).containsEntry(Status.REJECTED, 1);
        assertThat(totals.median()).contains(Duration.ofDays(5));
    }

    @Test
    void statusesThatWereLeftOutHaveNoNumber() {
        Selection rejected = new Selection(List.of(), RfcFilter.of(Status.REJECTED), NOW);

        assertThat(new TotalsCount(rejected, Set.of(Status.REJECTED)).totals().statuses())
                .containsOnlyKeys(Status.REJECTED);
    }

    private static Totals totals(List<ListedRfc> listed, Now now) {
        TotalsCount count = new TotalsCount(new Selection(List.of(), RfcFilter.ALL, now), Set.of());
        listed.forEach(count::add);
        return count.totals();
    }
}
