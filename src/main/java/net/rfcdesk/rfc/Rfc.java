package net.rfcdesk.rfc;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an RFC besides its text and its approvals.
 *
 * @param author user key of the page's creator; none when nobody was logged in
 * @param openedAt when the page became an RFC; of one that was a draft, when it was last proposed as one
 * @param updatedAt when something happened to it last
 * @param decidedAt when it was accepted or rejected last; none while it is open
 * @param pageVersion the page's version that this was read from
 * @param fingerprint of that version's content, see {@code net.rfcdesk.markup.PageText}
 * @param revision number of the record's newest entry, so that a view can tell old from new
 */
public record Rfc(
        long pageId,
        String spaceKey,
        RfcNumber number,
        String title,
        @Nullable String author,
        Status status,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant decidedAt,
        int pageVersion,
        String fingerprint,
        long revision) {

    private static final Pattern SAID_BY_NUMBER = Pattern.compile("^\\s*+RFC\\s*+:\\s*+", Pattern.CASE_INSENSITIVE);

    public Rfc withText(String newTitle, int version, String newFingerprint) {
        return new Rfc(
                pageId,
                spaceKey,
                number,
                newTitle,
                author,
                status,
                openedAt,
                updatedAt,
                decidedAt,
                version,
                newFingerprint,
                revision);
    }

    /** @return as a save proposes it again */
    public Rfc reopened() {
        return new Rfc(
                pageId,
                spaceKey,
                number,
                title,
                author,
                Status.PROPOSED,
                openedAt,
                updatedAt,
                null,
                pageVersion,
                fingerprint,
                revision);
    }

    /** @return the title for where the number stands before it, which says as much as "RFC: " does */
    public String titleBesideNumber() {
        return besideNumber(title);
    }

    /** @return any title as above */
    public static String besideNumber(String title) {
        String rest = SAID_BY_NUMBER.matcher(title).replaceFirst("");
        return rest.isBlank() ? title : rest;
    }

    public RfcRef place() {
        return new RfcRef(spaceKey, number);
    }

    /** @param prefix that its space has chosen */
    public Rfc numbered(String prefix) {
        return new Rfc(
                pageId,
                spaceKey,
                number.with(prefix),
                title,
                author,
                status,
                openedAt,
                updatedAt,
                decidedAt,
                pageVersion,
                fingerprint,
                revision);
    }
}
