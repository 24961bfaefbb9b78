package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.host.People;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.SortKey;

/** Sorts rows by what no database can sort by; groups, and rows that are equal, stay in the order in which they were read. */
final class RowSort {

    private static final String LAST = String.valueOf(Character.MAX_VALUE);

    private final ReportQuery query;
    private final Now now;
    private final People people;

    RowSort(ReportQuery query, Now now, People people) {
        this.query = query;
        this.now = now;
        this.people = people;
    }

    List<ReportRow> of(List<ReportRow> rows) {
        Map<Object, Integer> groups = new HashMap<>();
        rows.forEach(row -> groups.putIfAbsent(group(row), groups.size()));
        Comparator<ReportRow> order = query.descending() ? order().reversed() : order();
        List<ReportRow> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparing((ReportRow row) -> groups.get(group(row))).thenComparing(order));
        return sorted;
    }

    private Object group(ReportRow row) {
        return query.grouping().of(row.rfc(), now);
    }

    private Comparator<ReportRow> order() {
        return switch (query.order()) {
            case APPROVALS -> Comparator.comparing(RowSort::share);
            case MISSING -> Comparator.comparing(row -> row.missing().size());
            case WAITING_FOR -> Comparator.comparing(row -> names(row.awaitedNames(people)));
            case CONSULTED -> Comparator.comparing(row -> names(row.consultedNames(people)));
            case AGE -> Comparator.comparing(row -> row.age(now));
            case SPACE, NUMBER, TITLE, STATUS, AUTHOR, DECIDE_BY, OPENED, DECIDED, UPDATED ->
                throw new IllegalArgumentException("The database sorts by " + query.order());
        };
    }

    private static double share(ReportRow row) {
        Progress progress = row.progress();
        return progress.roles() == 0 ? 0 : (double) progress.met() / progress.roles();
    }

    private static String names(List<String> people) {
        String names = String.join(", ", people);
        return names.isEmpty() ? LAST : SortKey.of(names);
    }
}
