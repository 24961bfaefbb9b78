package net.rfcdesk.rfc;

import java.time.Instant;

/**
 * What is known of an RFC besides its text and its approvals.
 *
 * @param author user key of the page's creator; null when nobody was logged in
 * @param openedAt when the page became an RFC
 * @param updatedAt when its text, its status or an approval changed last
 * @param pageVersion the page's version that this was read from
 * @param fingerprint of that version's substance, see {@code net.rfcdesk.page.PageText}
 * @param revision grows with every change of the RFC, so that a view can tell old from new
 */
public record Rfc(
        long pageId,
        String spaceKey,
        RfcNumber number,
        String title,
        String author,
        Status status,
        Instant openedAt,
        Instant updatedAt,
        int pageVersion,
        String fingerprint,
        long revision) {

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
                version,
                newFingerprint,
                revision);
    }

    public Rfc withStatus(Status newStatus) {
        return new Rfc(
                pageId,
                spaceKey,
                number,
                title,
                author,
                newStatus,
                openedAt,
                updatedAt,
                pageVersion,
                fingerprint,
                revision);
    }

    /** A page that moves to another space gets a number of that space. */
    public Rfc withPlace(String newSpaceKey, RfcNumber newNumber) {
        return new Rfc(
                pageId,
                newSpaceKey,
                newNumber,
                title,
                author,
                status,
                openedAt,
                updatedAt,
                pageVersion,
                fingerprint,
                revision);
    }

    public Rfc updated(Instant at) {
        return new Rfc(
                pageId, spaceKey, number, title, author, status, openedAt, at, pageVersion, fingerprint, revision);
    }
}
