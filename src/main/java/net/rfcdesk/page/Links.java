package net.rfcdesk.page;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.rfcdesk.approval.LinkRules;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Moment;
import net.rfcdesk.record.Reference;
import net.rfcdesk.record.Subject;
import net.rfcdesk.rfc.Place;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;

/** Links RFCs with one another, and tells both of it. */
public final class Links {

    private static final String FIELD = "rfc";

    private final RfcStore store;
    private final RfcPages pages;
    private final LinkReader reader;
    private final Access access;
    private final Moments moments;

    public Links(RfcStore store, RfcPages pages, LinkReader reader, Access access, Moments moments) {
        this.store = store;
        this.pages = pages;
        this.reader = reader;
        this.access = access;
        this.moments = moments;
    }

    /**
     * What is superseded becomes deprecated by that.
     *
     * @param relation what the other one is to this one
     * @param number of the other one, as in "RFC-12" or, in another space, "OPS RFC-3"
     * @throws Refused saying why not
     */
    public RfcPage link(long pageId, Relation relation, String number) {
        pages.awaitChanges();
        AbstractPage page = editable(pageId);
        if (relation == Relation.COPIED_FROM) {
            throw Refusal.of(Reason.VALUE_INVALID, "relation", "SUPERSEDED_BY, SUPERSEDES, RELATED_TO")
                    .in("relation")
                    .exception();
        }
        long other = pageOf(page.getSpaceKey(), number);
        inTurn(pageId, other, locked -> {
            LockedRfc one = existing(locked, pageId);
            LockedRfc another = existing(locked, other);
            LinkRules.cannotLink(
                            one.rfc(),
                            another.rfc(),
                            reference(one, relation, other).isPresent())
                    .ifPresent(Refusal::raise);
            switch (relation) {
                case SUPERSEDED_BY -> supersede(one, another);
                case SUPERSEDES -> supersede(another, one);
                default -> connect(one, relation, another);
            }
        });
        return pages.get(pageId);
    }

    /**
     * Takes a link back on both sides; what was deprecated by it stays so.
     *
     * @param entry of the record that tells of it
     * @throws Refused saying why not
     */
    public RfcPage unlink(long pageId, int entry) {
        pages.awaitChanges();
        editable(pageId);
        long other =
                link(store.history(Subject.page(pageId)).references(), entry).pageId();
        inTurn(pageId, other, locked -> {
            LockedRfc one = existing(locked, pageId);
            Reference link = link(one.history().references(), entry);
            if (link.relation() == Relation.SUPERSEDES && !mayEdit(other)) {
                throw Refusal.of(Reason.MAY_NOT_EDIT_OTHER, link.place().number())
                        .exception();
            }
            one.write(Entry.unlinked(moment(one), link));
            Optional.ofNullable(locked.get(other))
                    .ifPresent(another -> reference(another, link.relation().inverse(), pageId)
                            .ifPresent(back -> another.write(Entry.unlinked(moment(another), back))));
        });
        return pages.get(pageId);
    }

    private void inTurn(long pageId, long other, Consumer<Map<Long, LockedRfc>> work) {
        store.inTransaction(() -> {
            store.lock(List.of(pageId, other), work);
            return other;
        });
    }

    private AbstractPage editable(long pageId) {
        AbstractPage page = access.page(pageId);
        StatusRules.cannotChange(pages.asker(), access.mayEdit(page)).ifPresent(Refusal::raise);
        return page;
    }

    /** Under the lock of the site, so that of two at once the second one sees whether both would make a circle. */
    private void supersede(LockedRfc superseded, LockedRfc superseding) {
        store.lockSite();
        List<Reference> chain = reader.chain(superseding.history().successor());
        Rfc old = superseded.rfc();
        RfcNumber successor = superseded
                .history()
                .successor()
                .map(each -> each.place().number())
                .orElse(null);
        List<RfcNumber> circle = chain.stream().anyMatch(each -> each.pageId() == old.pageId())
                ? Stream.concat(
                                Stream.of(superseding.rfc().number()),
                                chain.stream().filter(reader::isViewable).map(each -> each.place()
                                        .number()))
                        .toList()
                : List.of();
        LinkRules.cannotSupersede(mayEdit(old.pageId()), old, successor, circle)
                .map(refusal -> refusal.in(FIELD))
                .ifPresent(Refusal::raise);
        connect(superseded, Relation.SUPERSEDED_BY, superseding);
        if (old.status() != Status.DEPRECATED) {
            Entry cause = superseded.history().last();
            superseded.write(Entry.statusChanged(moment(superseded), old.status(), Status.DEPRECATED, cause));
        }
    }

    private void connect(LockedRfc one, Relation relation, LockedRfc another) {
        one.write(Entry.linked(
                moment(one), relation, another.rfc().pageId(), another.rfc().place()));
        another.write(Entry.linked(
                moment(another),
                relation.inverse(),
                one.rfc().pageId(),
                one.rfc().place()));
    }

    /** About the text that the record knows. */
    private Moment moment(LockedRfc locked) {
        return moments.now(locked.rfc().pageVersion(), locked.rfc().fingerprint());
    }

    private boolean mayEdit(long pageId) {
        return access.viewablePage(pageId).filter(access::mayEdit).isPresent();
    }

    private static Optional<Reference> reference(LockedRfc rfc, Relation relation, long other) {
        return rfc.history().references().stream()
                .filter(each -> each.relation() == relation && each.pageId() == other)
                .findFirst();
    }

    private static Reference link(List<Reference> references, int entry) {
        return references.stream()
                .filter(each -> each.entry() == entry && each.relation() != Relation.COPIED_FROM)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.LINK_UNKNOWN).exception());
    }

    private static LockedRfc existing(Map<Long, LockedRfc> locked, long pageId) {
        return Optional.ofNullable(locked.get(pageId))
                .orElseThrow(() -> Refusal.of(Reason.NOT_AN_RFC).exception());
    }

    private long pageOf(String spaceKey, String number) {
        String written = number.strip();
        return Place.parse(written.contains(" ") ? written : spaceKey + " " + written)
                .flatMap(place -> access.viewableSpace(place.spaceKey())
                        .flatMap(key -> store.pageOf(key, place.number().value())))
                .filter(page -> access.viewablePage(page).isPresent())
                .orElseThrow(
                        () -> Refusal.of(Reason.RFC_UNKNOWN, written).in(FIELD).exception());
    }
}
