package net.rfcdesk.record;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a record amounts to, entry by entry.
 *
 * @param trashed whether its page is in the trash
 */
public record RfcState(Rfc rfc, boolean trashed) {

    /**
     * Of an RFC's number only the digits count here: its prefix is the one that its space has chosen by now.
     *
     * @param author user key of the page's creator, whom the record does not name; null when nobody was logged in
     * @param registered the record's first entry
     * @return empty when it does not say how the RFC began
     */
    public static Optional<RfcState> of(long pageId, @Nullable String author, Entry registered) {
        return registered
                .detail(Detail.Registered.class)
                .map(begun -> new Rfc(
                        pageId,
                        begun.rfc().spaceKey(),
                        RfcNumber.of(begun.rfc().number().value()),
                        begun.title(),
                        author,
                        Objects.requireNonNullElse(registered.to(), Status.PROPOSED),
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
        RfcRef place = next.detail(Detail.Moved.class).map(Detail.Moved::to).orElseGet(rfc::place);
        Rfc changed = new Rfc(
                rfc.pageId(),
                place.spaceKey(),
                RfcNumber.of(place.number().value()),
                next.detail(Detail.Renamed.class).map(Detail.Renamed::to).orElseGet(rfc::title),
                next.detail(Detail.AuthorChanged.class)
                        .map(Detail.AuthorChanged::to)
                        .orElse(rfc.author()),
                next.to() == null ? rfc.status() : next.to(),
                next.from() == Status.DRAFT ? next.at() : rfc.openedAt(),
                next.kind().isActivity() && next.at().isAfter(rfc.updatedAt()) ? next.at() : rfc.updatedAt(),
                decidedAt(next),
                next.pageVersion(),
                next.fingerprint(),
                next.sequence());
        return new RfcState(changed, next.kind() == EntryKind.TRASHED || trashed && next.kind() != EntryKind.RESTORED);
    }

    private @Nullable Instant decidedAt(Entry next) {
        if (next.to() == null) {
            return rfc.decidedAt();
        }
        if (next.to().isUndecided()) {
            return null;
        }
        return next.from() == Status.PROPOSED ? next.at() : rfc.decidedAt();
    }
}
