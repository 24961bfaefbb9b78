package net.rfcdesk.rfc;

import java.util.Locale;
import java.util.Set;

/**
 * Which RFCs a list is to have.
 *
 * @param statuses empty for all
 * @param bypassed whether only those that were accepted in spite of missing approvals
 * @param superseded whether only those of which another RFC takes the place
 * @param author user key of the author of all; null for anybody's
 * @param words that are in the title of all, in any case; empty for all
 */
public record RfcFilter(Set<Status> statuses, boolean bypassed, boolean superseded, String author, String words) {

    public static final RfcFilter ALL = of();
    public static final RfcFilter BYPASSED = new RfcFilter(Set.of(), true, false, null, "");
    public static final RfcFilter SUPERSEDED = new RfcFilter(Set.of(), false, true, null, "");

    public RfcFilter {
        statuses = Set.copyOf(statuses);
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    public static RfcFilter of(Status... statuses) {
        return new RfcFilter(Set.of(statuses), false, false, null, "");
    }

    /** @return the same with other words */
    public RfcFilter about(String otherWords) {
        return new RfcFilter(statuses, bypassed, superseded, author, otherWords);
    }

    /** @param otherAuthor user key; null for anybody's */
    public RfcFilter by(String otherAuthor) {
        return new RfcFilter(statuses, bypassed, superseded, otherAuthor, words);
    }

    /** @return whether the title, as the page has it now, has the words */
    public boolean fits(String title) {
        return title.toLowerCase(Locale.ROOT).contains(words);
    }
}
