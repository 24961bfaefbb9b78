package net.rfcdesk.report;

import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;

/**
 * Which RFCs of a space a reader wants to see.
 *
 * @param offset how many of the visible ones to leave out, from 0
 * @param limit how many to show, 1 to {@value #MOST}
 */
public record ReportQuery(
        String spaceKey, RfcFilter filter, RfcOrder order, boolean descending, int offset, int limit) {

    public static final int MOST = 100;

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#VALUE_INVALID} */
    public ReportQuery {
        if (offset < 0) {
            throw invalid("offset", "0, 1, 2 …");
        }
        limited(limit);
    }

    /**
     * @return the limit itself
     * @throws net.rfcdesk.rfc.Refused {@link Reason#VALUE_INVALID}
     */
    public static int limited(int limit) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "1 … " + MOST);
        }
        return limit;
    }

    private static RuntimeException invalid(String field, String allowed) {
        return Refusal.of(Reason.VALUE_INVALID, field, allowed).in(field).exception();
    }
}
