package net.rfcdesk.macro;

import java.util.stream.Collectors;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;

/** Writes down, as the query of an address, which RFCs a control of the report leads to. */
final class ReportAddress {
    private final ReportQuery shown;

    ReportAddress(ReportQuery shown) {
        this.shown = shown;
    }

    String filteredBy(RfcFilter filter) {
        return of(filter, shown.order(), shown.descending(), 0);
    }

    /** A click on the column that it is sorted by turns the direction round. */
    String sortedBy(RfcOrder order) {
        boolean descending = order == shown.order() ? !shown.descending() : newestFirst(order);
        return of(shown.filter(), order, descending, 0);
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
        return of(shown.filter(), shown.order(), shown.descending(), offset);
    }

    private String of(RfcFilter filter, RfcOrder order, boolean descending, int offset) {
        String statuses = filter.statuses().stream()
                .sorted()
                .map(status -> "status=" + status + "&")
                .collect(Collectors.joining());
        String bypassed = filter.bypassed() ? "bypassed=true&" : "";
        return statuses + bypassed + "sort=" + order + "&descending=" + descending + "&offset=" + offset + "&limit="
                + shown.limit();
    }
}
