package net.rfcdesk.approval;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many approvals a role needs: "any" (one), "all", "majority", "all-but-N", or a number from 1. The page's own words are kept, because an
 * author who wrote something else must see it; such a quorum is never reached.
 */
public record Quorum(String text) {

    public static final Quorum ANY = new Quorum("any");
    public static final Quorum ALL = new Quorum("all");
    public static final Quorum MAJORITY = new Quorum("majority");

    private static final int MOST = 1000;
    private static final Pattern ALL_BUT = Pattern.compile("all[ -]but[ -]([0-9]{1,4})");

    /** @param text none or blank for any; "all but 1" is the same as "all-but-1" */
    public static Quorum parse(@Nullable String text) {
        return text == null || text.isBlank() ? ANY : new Quorum(text.trim().toLowerCase(Locale.ROOT)).normalized();
    }

    private Quorum normalized() {
        OptionalInt spared = spared();
        return spared.isPresent() ? new Quorum("all-but-" + spared.getAsInt()) : this;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    public boolean isMajority() {
        return equals(MAJORITY);
    }

    public boolean isValid() {
        return isShare() || count().isPresent();
    }

    /** @return whether it is a share of those who are asked: all, all but some, or a majority of them */
    public boolean isShare() {
        return isAll() || isMajority() || spared().isPresent();
    }

    /** @return empty for a share, and for what is not a quorum */
    public OptionalInt count() {
        return equals(ANY) ? OptionalInt.of(1) : number(text);
    }

    /** @return how many need not approve, for "all-but-N"; else empty */
    public OptionalInt spared() {
        Matcher matcher = ALL_BUT.matcher(text);
        return matcher.matches() ? number(matcher.group(1)) : OptionalInt.empty();
    }

    /**
     * For a share. Whoever abstains is not waited for. A majority is one of the others; "all-but-N" counts them among those who need not
     * approve, so that an abstention excuses nobody else.
     *
     * @param units people and groups that count, also those who abstain
     * @param abstaining how many of them abstain
     * @return from 1; 0 when it spares everybody
     */
    int needed(int units, int abstaining) {
        int left = units - abstaining;
        if (isMajority()) {
            return left / 2 + 1;
        }
        int spared = spared().orElse(0);
        if (spared > 0 && spared >= units) {
            return 0;
        }
        return Math.max(1, Math.min(left, units - spared));
    }

    /**
     * Kinds of quorum that count in different ways are not compared: an abstention lowers "all", and does not lower a number.
     *
     * @return whether this one can be reached where the other one is not, when the same are asked
     */
    boolean isLooserThan(Quorum before) {
        return !equals(before) && !isAtLeast(before);
    }

    private boolean isAtLeast(Quorum before) {
        if (before.count().isPresent()) {
            int count = before.count().getAsInt();
            return count == 1 || count().orElse(0) >= count;
        }
        if (before.spared().isPresent()) {
            return isAll()
                    || spared().isPresent()
                            && spared().getAsInt() <= before.spared().getAsInt();
        }
        return before.isMajority() && isAll();
    }

    private static OptionalInt number(String digits) {
        if (!digits.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
