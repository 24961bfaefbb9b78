package net.rfcdesk.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;

/**
 * What many RFCs amount to.
 *
 * @param statuses how many have each status; all statuses in their order
 * @param months the last twelve, oldest first
 * @param decided how many were decided, and are since
 * @param median time from opening to decision; empty when none was decided
 * @param ninetieth time within which nine of ten were decided; empty as above
 * @param oldest open one that was opened first; empty when none is open
 */
public record Totals(
        int rfcs,
        Map<Status, Integer> statuses,
        List<Month> months,
        int decided,
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

    static Totals of(List<ListedRfc> listed, Now now) {
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        Stream.of(Status.values()).forEach(status -> statuses.put(status, 0));
        Map<YearMonth, Integer> opened = new HashMap<>();
        Map<YearMonth, Integer> decided = new HashMap<>();
        for (ListedRfc each : listed) {
            Rfc rfc = each.rfc();
            statuses.merge(rfc.status(), 1, Integer::sum);
            opened.merge(now.monthOf(rfc.openedAt()), 1, Integer::sum);
            if (rfc.decidedAt() != null) {
                decided.merge(now.monthOf(rfc.decidedAt()), 1, Integer::sum);
            }
        }
        List<Duration> times = timesToDecide(listed);
        return new Totals(
                listed.size(),
                statuses,
                months(now, opened, decided),
                times.size(),
                percentile(times, 50),
                percentile(times, 90),
                oldest(listed));
    }

    Totals named(UnaryOperator<ListedRfc> naming) {
        return new Totals(rfcs, statuses, months, decided, median, ninetieth, oldest.map(naming));
    }

    private static List<Month> months(Now now, Map<YearMonth, Integer> opened, Map<YearMonth, Integer> decided) {
        YearMonth last = YearMonth.from(now.today());
        return Stream.iterate(last.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(month, opened.getOrDefault(month, 0), decided.getOrDefault(month, 0)))
                .toList();
    }

    private static List<Duration> timesToDecide(List<ListedRfc> listed) {
        return listed.stream()
                .map(ListedRfc::rfc)
                .filter(rfc -> rfc.decidedAt() != null)
                .map(rfc -> Duration.between(rfc.openedAt(), rfc.decidedAt()))
                .sorted()
                .toList();
    }

    /** The least time within which that share was decided. */
    private static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return rank == 0 ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }

    private static Optional<ListedRfc> oldest(List<ListedRfc> listed) {
        return listed.stream()
                .filter(each -> each.rfc().status().isOpen())
                .min(Comparator.comparing((ListedRfc each) -> each.rfc().openedAt())
                        .thenComparing(each -> each.rfc().pageId()));
    }
}
