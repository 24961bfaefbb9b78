package net.rfcdesk.rfc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call an RFC by within its space: RFC-12. */
public record RfcNumber(String prefix, int value) {

    /** Unless the space has chosen another one. */
    public static final String PREFIX = "RFC";

    private static final Pattern NUMBER = Pattern.compile("(.*)-([0-9]{1,9})", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile("(?:.*-)?([0-9]{1,9})");

    public static RfcNumber of(int value) {
        return new RfcNumber(PREFIX, value);
    }

    public RfcNumber with(String otherPrefix) {
        return new RfcNumber(otherPrefix, value);
    }

    /**
     * Whatever prefix somebody writes, the number counts: prefixes change, and addresses stay.
     *
     * @param text as in "RFC-12" or "12"
     * @throws Refused {@link RefusalCode#VALUE_INVALID}
     */
    public static int valueOf(String text) {
        Matcher digits = WRITTEN.matcher(text);
        if (!digits.matches()) {
            throw Refusal.of(RefusalCode.VALUE_INVALID, "number", "12, RFC-12")
                    .in("number")
                    .exception();
        }
        return Integer.parseInt(digits.group(1));
    }

    /** @return what {@link #toString} writes; empty for anything else */
    public static Optional<RfcNumber> parse(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? Optional.of(new RfcNumber(number.group(1), Integer.parseInt(number.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return prefix + "-" + value;
    }
}
