package net.rfcdesk.report;

import java.util.Locale;
import net.rfcdesk.rfc.Values;

/** The lists that everybody has of their own. */
public enum MyList {
    /** What asks for the reader's decision or advice. */
    WAITING,
    /** What the reader is the author of. */
    MINE,
    /** What the reader, or somebody on their behalf, has decided on. */
    DECIDED;

    /**
     * @param name in any case; empty for the first one
     * @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.RefusalCode#VALUE_INVALID}
     */
    public static MyList of(String name, String field) {
        return name.isBlank() ? WAITING : Values.constant(MyList.class, name, field);
    }

    /** @return as addresses write it */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.mine." + code();
    }
}
