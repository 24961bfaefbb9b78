package net.rfcdesk.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** To which the words that somebody searches for are added. */
    String withoutWords() {
        return filteredBy(shown.filter().about(""));
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String at(int offset) {
        return of(shown.filter(), shown.order(), shown.descending(), offset);
    }

    /** @return which RFCs are shown, in whatever order */
    String filter() {
        return of(shown.filter());
    }

    private String of(RfcFilter filter, RfcOrder order, boolean descending, int offset) {
        return of(filter) + "sort=" + order + "&descending=" + descending + "&offset=" + offset + "&limit="
                + shown.limit();
    }

    private static String of(RfcFilter filter) {
        String statuses = filter.statuses().stream()
                .sorted()
                .map(status -> "status=" + status + "&")
                .collect(Collectors.joining());
        String marks = (filter.bypassed() ? "bypassed=true&" : "") + (filter.superseded() ? "superseded=true&" : "");
        String author = filter.author() == null ? "" : "author=" + encoded(filter.author()) + "&";
        String words = filter.words().isEmpty() ? "" : "words=" + encoded(filter.words()) + "&";
        return statuses + marks + author + words;
    }
}
