package net.rfcdesk.report;

import net.rfcdesk.rfc.Values;

/** How many RFCs a report counts for its totals. */
public enum Counting {
    NONE,
    /** All, unless there are so many that it would take long. */
    SOME,
    /** However long it takes. */
    ALL;

    private static final String WITHOUT_END = "all";

    /** @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.RefusalCode#VALUE_INVALID} */
    static Counting of(String value, String field) {
        if (value.equalsIgnoreCase(WITHOUT_END)) {
            return ALL;
        }
        return Values.flag(value, field) ? SOME : NONE;
    }

    /** @return as macros, addresses and programs write it */
    String word() {
        return this == ALL ? WITHOUT_END : String.valueOf(this == SOME);
    }
}
