package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.rfcdesk.host.Access;
import net.rfcdesk.record.RelatedRfc;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RecordStore;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Finds the RFCs that an RFC has to do with. */
public final class LinkReader {

    private final RfcStore store;
    private final RecordStore records;
    private final RfcLists lists;
    private final Access access;

    public LinkReader(RfcStore store, RecordStore records, RfcLists lists, Access access) {
        this.store = store;
        this.records = records;
        this.lists = lists;
        this.access = access;
    }

    /**
     * In two statements, or none when there is nothing to find.
     *
     * @param mayEdit whether the current user may edit the page that has these links
     */
    List<LinkedRfc> of(List<RelatedRfc> references, boolean mayEdit) {
        if (references.isEmpty()) {
            return List.of();
        }
        Map<Long, StoredRfc> stored =
                store.find(references.stream().map(RelatedRfc::pageId).collect(Collectors.toSet()));
        Map<Long, ListedRfc> listed =
                lists
                        .listed(stored.values().stream()
                                .filter(found -> !found.trashed())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(found -> found.rfc().pageId(), Function.identity()));
        LoadedRecords spaces = records.histories(stored.values().stream()
                .map(each -> StreamId.space(each.rfc().spaceKey()))
                .collect(Collectors.toSet()));
        return references.stream()
                .map(each -> new LinkedRfc(
                        each.entry(),
                        each.relation(),
                        each.place(),
                        Optional.ofNullable(listed.get(each.pageId()))
                                .map(found -> found.numbered(
                                        spaces.settingsOf(found.rfc().spaceKey())
                                                .prefix()))
                                .orElse(null),
                        mayEdit && isRemovable(each)))
                .toList();
    }

    /** @return what the record of a page tells of other RFCs, in its order */
    public List<RelatedRfc> related(long pageId) {
        return records.history(StreamId.page(pageId)).references();
    }

    /** @return the page of that RFC; empty when there is none, or the current user may not view it */
    public Optional<Long> viewablePageOf(RfcRef rfc) {
        return access.viewableSpace(rfc.spaceKey())
                .flatMap(key -> store.pageOf(key, rfc.number().value()))
                .filter(page -> access.viewablePage(page).isPresent());
    }

    /**
     * Follows those that supersede an RFC, one statement for each.
     *
     * @return the one that supersedes it, the one that supersedes that one, and so on to the end
     */
    public List<RelatedRfc> chain(Optional<RelatedRfc> successor) {
        return chain(successor, each -> true);
    }

    /** @return as much of the chain as leads only through pages that the current user may view */
    List<RelatedRfc> viewableChain(Optional<RelatedRfc> successor) {
        return chain(successor, this::isViewable);
    }

    public boolean isViewable(RelatedRfc reference) {
        return access.viewablePage(reference.pageId()).isPresent();
    }

    private List<RelatedRfc> chain(Optional<RelatedRfc> successor, Predicate<RelatedRfc> follow) {
        List<RelatedRfc> chain = new ArrayList<>();
        Optional<RelatedRfc> next = successor.filter(follow);
        while (next.isPresent() && !passed(chain, next.get())) {
            chain.add(next.get());
            next = records.history(StreamId.page(next.get().pageId()))
                    .successor()
                    .filter(follow);
        }
        return chain;
    }

    /** Circles are refused, but somebody who can write to the database can make one. */
    private static boolean passed(List<RelatedRfc> chain, RelatedRfc next) {
        return chain.stream().anyMatch(each -> each.pageId() == next.pageId());
    }

    /** Taking back that it supersedes another one changes that one. */
    private boolean isRemovable(RelatedRfc reference) {
        return switch (reference.relation()) {
            case COPIED_FROM -> false;
            case SUPERSEDED_BY, RELATED_TO -> true;
            case SUPERSEDES ->
                access.viewablePage(reference.pageId()).filter(access::mayEdit).isPresent();
        };
    }
}
