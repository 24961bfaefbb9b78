package net.rfcdesk.record;

import java.util.Optional;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.RfcRef;

/**
 * That an RFC has to do with another one, as its record has it.
 *
 * @param entry that tells of it
 * @param pageId of the other one; it may be gone
 * @param place where the other one was to be found then
 */
public record RelatedRfc(int entry, Relation relation, long pageId, RfcRef place) {

    /** @return empty for an entry that tells of nothing like that, or cannot be read */
    static Optional<RelatedRfc> of(Entry entry) {
        return relation(entry.kind())
                .flatMap(relation -> entry.detail(Detail.Related.class)
                        .map(other -> new RelatedRfc(entry.sequence(), relation, other.pageId(), other.rfc())));
    }

    private static Optional<Relation> relation(EntryKind kind) {
        return switch (kind) {
            case COPIED -> Optional.of(Relation.COPIED_FROM);
            case SUPERSEDED -> Optional.of(Relation.SUPERSEDED_BY);
            case SUPERSEDES -> Optional.of(Relation.SUPERSEDES);
            case RELATED -> Optional.of(Relation.RELATED_TO);
            default -> Optional.empty();
        };
    }

    static EntryKind kind(Relation relation) {
        return switch (relation) {
            case COPIED_FROM -> EntryKind.COPIED;
            case SUPERSEDED_BY -> EntryKind.SUPERSEDED;
            case SUPERSEDES -> EntryKind.SUPERSEDES;
            case RELATED_TO -> EntryKind.RELATED;
        };
    }
}
