package net.rfcdesk.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.report.Totals.Month;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.Selection;
import org.jspecify.annotations.Nullable;

/** Counts RFCs one after the other, without keeping them. */
final class TotalsCount {

    private static final Comparator<ListedRfc> FIRST_OPENED = Comparator.comparing(
                    (ListedRfc each) -> each.rfc().openedAt())
            .thenComparing(each -> each.rfc().pageId());

    private final Now now;
    private final Set<Status> chosen;
    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<YearMonth, Integer> opened = new HashMap<>();
    private final Map<YearMonth, Integer> decided = new HashMap<>();
    private final List<Duration> timesToDecide = new ArrayList<>();
    private @Nullable ListedRfc oldest;
    private int counted;
    private int rfcs;

    /**
     * @param selection of what is counted
     * @param chosen statuses of what the totals are of, but for the numbers of all statuses; none for all
     */
    TotalsCount(Selection selection, Set<Status> chosen) {
        this.now = selection.now();
        this.chosen = chosen;
        Set<Status> selected = selection.filter().statuses();
        Stream.of(Status.values())
                .filter(status -> status != Status.DRAFT && (selected.isEmpty() || selected.contains(status)))
                .forEach(status -> statuses.put(status, 0));
    }

    /** How many were looked at, of whatever status. */
    int counted() {
        return counted;
    }

    void add(ListedRfc listed) {
        counted++;
        statuses.merge(listed.rfc().status(), 1, Integer::sum);
        if (chosen.isEmpty() || chosen.contains(listed.rfc().status())) {
            addChosen(listed);
        }
    }

    private void addChosen(ListedRfc listed) {
        Rfc rfc = listed.rfc();
        rfcs++;
        opened.merge(now.monthOf(rfc.openedAt()), 1, Integer::sum);
        if (rfc.decidedAt() != null) {
            decided.merge(now.monthOf(rfc.decidedAt()), 1, Integer::sum);
            timesToDecide.add(Duration.between(rfc.openedAt(), rfc.decidedAt()));
        }
        if (rfc.status().isOpen() && (oldest == null || FIRST_OPENED.compare(listed, oldest) < 0)) {
            oldest = listed;
        }
    }

    Totals totals() {
        List<Duration> sorted = timesToDecide.stream().sorted().toList();
        return new Totals(
                rfcs, statuses, months(), percentile(sorted, 50), percentile(sorted, 90), Optional.ofNullable(oldest));
    }

    private List<Month> months() {
        YearMonth last = YearMonth.from(now.today());
        return Stream.iterate(last.minusMonths(Totals.MONTHS - 1L), month -> month.plusMonths(1))
                .limit(Totals.MONTHS)
                .map(month -> new Month(month, opened.getOrDefault(month, 0), decided.getOrDefault(month, 0)))
                .toList();
    }

    /** The least time within which that share was decided. */
    private static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return rank == 0 ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }
}
