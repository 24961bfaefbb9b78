package net.rfcdesk.macro;

import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;

/** Writes down, as the query of an address, which RFCs a control of the report leads to. */
final class ReportAddress {
    private final ReportQuery shown;

    ReportAddress(ReportQuery shown) {
        this.shown = shown;
    }

    /** @param statuses empty for all */
    String filteredBy(Set<Status> statuses) {
        return of(statuses, shown.order(), shown.descending(), 0);
    }

    /** A click on the column that it is sorted by turns the direction round. */
    String sortedBy(RfcOrder order) {
        boolean descending = order == shown.order() ? !shown.descending() : newestFirst(order);
        return of(shown.statuses(), order, descending, 0);
    }

    String before() {
        return at(Math.max(0, shown.offset() - shown.limit()));
    }

    String after() {
        return at(shown.offset() + shown.limit());
    }

    /** @return whether that order begins with the newest unless somebody turns it round */
    static boolean newestFirst(RfcOrder order) {
        return order == RfcOrder.NUMBER || order == RfcOrder.UPDATED;
    }

    private String at(int offset) {
        return of(shown.statuses(), shown.order(), shown.descending(), offset);
    }

    private String of(Set<Status> statuses, RfcOrder order, boolean descending, int offset) {
        String filter = statuses.stream()
                .sorted()
                .map(status -> "status=" + status + "&")
                .collect(Collectors.joining());
        return filter + "sort=" + order + "&descending=" + descending + "&offset=" + offset + "&limit=" + shown.limit();
    }
}
