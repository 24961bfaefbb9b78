package net.rfcdesk.approval;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many approvals a role needs: "any" (one), "all", or a number from 1. The page's own words are kept, because an
 * author who wrote something else must see it; such a quorum is never reached.
 */
public record Quorum(String text) {

    public static final Quorum ANY = new Quorum("any");
    public static final Quorum ALL = new Quorum("all");

    private static final int MOST = 1000;

    /** @param text none or blank for any */
    public static Quorum parse(@Nullable String text) {
        return text == null || text.isBlank() ? ANY : new Quorum(text.trim().toLowerCase(Locale.ROOT));
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean isValid() {
        return isAll() || count().isPresent();
    }

    /** @return empty for all, and for what is not a quorum */
    public OptionalInt count() {
        if (equals(ANY)) {
            return OptionalInt.of(1);
        }
        if (!text.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int count = Integer.parseInt(text);
        return count >= 1 && count <= MOST ? OptionalInt.of(count) : OptionalInt.empty();
    }
}
