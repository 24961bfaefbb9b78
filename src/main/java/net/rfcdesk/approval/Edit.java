package net.rfcdesk.approval;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A save of the page, as its record has it.
 *
 * @param entry its number in the page's record
 * @param before fingerprint of the content that the page had until then
 * @param fingerprint of the content that it had from then on
 * @param alone whether nothing else can have changed since the record's entry before: its version follows on that one's
 * @param user user key; none when nobody was logged in
 */
public record Edit(
        int entry,
        int pageVersion,
        String before,
        String fingerprint,
        boolean alone,
        @Nullable String user,
        Instant at) {

    public boolean changesContent() {
        return !fingerprint.equals(before);
    }

    /** @return this save, of the texts as somebody has read them */
    Edit as(UnaryOperator<String> reading) {
        return new Edit(entry, pageVersion, reading.apply(before), reading.apply(fingerprint), alone, user, at);
    }

    /** @param userKey none for an anonymous visitor, whose saves are nobody's */
    public boolean isBy(@Nullable String userKey) {
        return userKey != null && userKey.equals(user);
    }

    /** @return whether the same text became the same other text */
    public boolean isSameChangeAs(Edit other) {
        return before.equals(other.before) && fingerprint.equals(other.fingerprint);
    }

    /** @return whether it made one of these texts of the other, whichever was first */
    public boolean isBetween(String one, String other) {
        return (before.equals(one) && fingerprint.equals(other)) || (before.equals(other) && fingerprint.equals(one));
    }
}
