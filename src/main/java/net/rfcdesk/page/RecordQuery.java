package net.rfcdesk.page;

import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/**
 * Which part of a record a reader wants to see.
 *
 * @param before number that all entries are below
 * @param limit how many to show, 1 to {@value #MOST}
 */
public record RecordQuery(int before, int limit) {

    public static final int MOST = 200;
    /** Before which every entry is. */
    public static final int END = Integer.MAX_VALUE;

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#VALUE_INVALID} */
    public RecordQuery {
        if (before < 1) {
            throw invalid("before", "1, 2, 3 …");
        }
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "1 … " + MOST);
        }
    }

    private static RuntimeException invalid(String field, String allowed) {
        return Refusal.of(RefusalCode.VALUE_INVALID, field, allowed).in(field).exception();
    }
}
