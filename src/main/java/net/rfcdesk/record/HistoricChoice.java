package net.rfcdesk.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody decided before the page was an RFC, in another app or on paper. No rule knows it: such a decision never counts. */
public enum HistoricChoice {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    CHANGES_REQUESTED,
    REJECTED,
    ABSTAINED;

    /** @return for programs; stable */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the key of its sentence in a record */
    public String key() {
        return "rfc-desk.record.historic-" + code().replace('_', '-');
    }

    /** @param code in any case, with blanks or hyphens between its words as well. @return empty when it is none */
    public static Optional<HistoricChoice> parse(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
