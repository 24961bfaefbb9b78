package net.rfcdesk.record;

import java.time.Instant;
import java.util.Optional;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;

/**
 * What a record amounts to, entry by entry.
 *
 * @param trashed whether its page is in the trash
 */
public record RfcState(Rfc rfc, boolean trashed) {

    /**
     * @param author user key of the page's creator, of whom the record says nothing; null when nobody was logged in
     * @param registered the record's first entry
     * @return empty when it does not name a space and a number
     */
    public static Optional<RfcState> of(long pageId, String author, Entry registered) {
        return RfcRef.parse(registered.firstLine())
                .map(place -> new Rfc(
                        pageId,
                        place.spaceKey(),
                        place.number(),
                        registered.lastLine(),
                        author,
                        Status.PROPOSED,
                        registered.at(),
                        registered.at(),
                        null,
                        registered.pageVersion(),
                        registered.fingerprint(),
                        registered.sequence()))
                .map(rfc -> new RfcState(rfc, false));
    }

    /** @param next the entry after those that led to this */
    public RfcState after(Entry next) {
        RfcRef place = Optional.of(next)
                .filter(entry -> entry.kind() == EntryKind.MOVED)
                .flatMap(entry -> RfcRef.parse(entry.lastLine()))
                .orElseGet(rfc::place);
        Rfc changed = new Rfc(
                rfc.pageId(),
                place.spaceKey(),
                place.number(),
                next.kind() == EntryKind.RENAMED ? next.lastLine() : rfc.title(),
                rfc.author(),
                next.to() == null ? rfc.status() : next.to(),
                rfc.openedAt(),
                next.at().isAfter(rfc.updatedAt()) ? next.at() : rfc.updatedAt(),
                decidedAt(next),
                next.pageVersion(),
                next.fingerprint(),
                next.sequence());
        return new RfcState(changed, next.kind() == EntryKind.TRASHED || trashed && next.kind() != EntryKind.RESTORED);
    }

    private Instant decidedAt(Entry next) {
        if (next.to() == null) {
            return rfc.decidedAt();
        }
        if (next.to().isOpen()) {
            return null;
        }
        return next.from() == Status.PROPOSED ? next.at() : rfc.decidedAt();
    }
}
