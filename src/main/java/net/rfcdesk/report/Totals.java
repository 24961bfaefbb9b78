package net.rfcdesk.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.rfc.Status;

/**
 * What many RFCs amount to.
 *
 * @param statuses how many have each status, whichever were asked for, in their order; drafts only when there are some, and without those
 *     that were not counted
 * @param months the last twelve, oldest first
 * @param median time from opening to decision; empty when none was decided
 * @param ninetieth time within which nine of ten were decided; empty as above
 * @param oldest open one that was opened first; empty when none is open
 */
public record Totals(
        int rfcs,
        Map<Status, Integer> statuses,
        List<Month> months,
        Optional<Duration> median,
        Optional<Duration> ninetieth,
        Optional<ListedRfc> oldest) {

    static final int MONTHS = 12;

    /** How many RFCs were opened and how many decided in a month of the reader's. */
    public record Month(YearMonth month, int opened, int decided) {}

    public Totals {
        statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
        months = List.copyOf(months);
    }

    Totals named(UnaryOperator<ListedRfc> naming) {
        return new Totals(rfcs, statuses, months, median, ninetieth, oldest.map(naming));
    }
}
