package net.rfcdesk.rfc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an RFC is to be found: its number within a space, as in "DS RFC-12". */
public record RfcRef(String spaceKey, RfcNumber number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (?:\\S*-)?([0-9]{1,9})");

    /** @return as in "DS RFC-12" */
    public String text() {
        return spaceKey + " " + number;
    }

    /**
     * @param spaceKey of the space where somebody writes it
     * @param text as in "RFC-12" or "12" or, of another space, "OPS RFC-3"
     * @return empty for what is no number
     */
    public static Optional<RfcRef> near(String spaceKey, String text) {
        return parse(text.contains(" ") ? text : spaceKey + " " + text);
    }

    /** @return empty for what is no space and number; whatever the prefix is, the number counts */
    public static Optional<RfcRef> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new RfcRef(written.group(1), RfcNumber.of(Integer.parseInt(written.group(2)))))
                : Optional.empty();
    }
}
