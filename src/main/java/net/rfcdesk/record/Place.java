package net.rfcdesk.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.rfc.RfcNumber;

/** Where an RFC is to be found: its number within a space, as in "DS RFC-12". */
public record Place(String spaceKey, RfcNumber number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\S+) (?:\\S*-)?([0-9]{1,9})");

    String text() {
        return spaceKey + " " + number;
    }

    /** @return empty for what {@link #text()} cannot have written */
    static Optional<Place> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Place(written.group(1), RfcNumber.of(Integer.parseInt(written.group(2)))))
                : Optional.empty();
    }
}
