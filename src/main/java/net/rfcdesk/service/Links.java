package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.LinkRules;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.LinkReader;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.RelatedRfc;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;

/** Links RFCs with one another, and tells both of it. */
public final class Links {

    private static final String FIELD = "rfc";

    private final RfcStore store;
    private final RfcReader pages;
    private final LinkReader reader;
    private final Access access;
    private final CurrentRequester requester;
    private final Auditor auditor;

    public Links(
            RfcStore store,
            RfcReader pages,
            LinkReader reader,
            Access access,
            CurrentRequester requester,
            Auditor auditor) {
        this.store = store;
        this.pages = pages;
        this.reader = reader;
        this.access = access;
        this.requester = requester;
        this.auditor = auditor;
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
            throw Refusal.of(RefusalCode.VALUE_INVALID, "relation", "SUPERSEDED_BY, SUPERSEDES, RELATED_TO")
                    .in("relation")
                    .exception();
        }
        long other = pageOf(page.getSpaceKey(), number);
        store.change(List.of(pageId, other), locked -> {
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
        long other = link(reader.related(pageId), entry).pageId();
        store.change(List.of(pageId, other), locked -> {
            LockedRfc one = existing(locked, pageId);
            RelatedRfc link = link(one.history().references(), entry);
            if (link.relation() == Relation.SUPERSEDES && !mayEdit(other)) {
                throw Refusal.of(RefusalCode.MAY_NOT_EDIT_OTHER, link.place().number())
                        .exception();
            }
            one.write(Entry.unlinked(stamp(one), link));
            Optional.ofNullable(locked.get(other))
                    .ifPresent(another -> reference(another, link.relation().inverse(), pageId)
                            .ifPresent(back -> another.write(Entry.unlinked(stamp(another), back))));
        });
        return pages.get(pageId);
    }

    private AbstractPage editable(long pageId) {
        AbstractPage page = access.page(pageId);
        StatusRules.cannotChange(requester.alone(), access.mayEdit(page)).ifPresent(Refusal::raise);
        return page;
    }

    /** Under the lock of the site, so that of two at once the second one sees whether both would make a circle. */
    private void supersede(LockedRfc superseded, LockedRfc superseding) {
        store.lockSite();
        List<RelatedRfc> chain = reader.chain(superseding.history().successor());
        Rfc old = superseded.rfc();
        RfcNumber successor = superseded
                .history()
                .successor()
                .map(each -> each.place().number())
                .orElse(null);
        List<RfcNumber> circle = chain.stream().anyMatch(each -> each.pageId() == old.pageId())
                ? Stream.concat(
                                Stream.of(superseding.rfc().number()),
                                chain.stream()
                                        .filter(reader::isViewable)
                                        .map(each -> each.place().number()))
                        .toList()
                : List.of();
        LinkRules.cannotSupersede(mayEdit(old.pageId()), old, successor, circle)
                .map(refusal -> refusal.in(FIELD))
                .ifPresent(Refusal::raise);
        connect(superseded, Relation.SUPERSEDED_BY, superseding);
        if (old.status() != Status.DEPRECATED) {
            Entry cause = superseded.history().last();
            superseded.write(Entry.statusChanged(stamp(superseded), old.status(), Status.DEPRECATED, cause));
        }
    }

    private void connect(LockedRfc one, Relation relation, LockedRfc another) {
        one.write(Entry.linked(
                stamp(one), relation, another.rfc().pageId(), another.rfc().place()));
        another.write(Entry.linked(
                stamp(another),
                relation.inverse(),
                one.rfc().pageId(),
                one.rfc().place()));
    }

    /** About the text that the record knows. */
    private AuditStamp stamp(LockedRfc locked) {
        return auditor.now(locked.rfc().pageVersion(), locked.rfc().fingerprint());
    }

    private boolean mayEdit(long pageId) {
        return access.viewablePage(pageId).filter(access::mayEdit).isPresent();
    }

    private static Optional<RelatedRfc> reference(LockedRfc rfc, Relation relation, long other) {
        return rfc.history().references().stream()
                .filter(each -> each.relation() == relation && each.pageId() == other)
                .findFirst();
    }

    private static RelatedRfc link(List<RelatedRfc> references, int entry) {
        return references.stream()
                .filter(each -> each.entry() == entry && each.relation() != Relation.COPIED_FROM)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.LINK_UNKNOWN).exception());
    }

    private static LockedRfc existing(Map<Long, LockedRfc> locked, long pageId) {
        return Optional.ofNullable(locked.get(pageId))
                .orElseThrow(() -> Refusal.of(RefusalCode.NOT_AN_RFC).exception());
    }

    private long pageOf(String spaceKey, String number) {
        String written = number.strip();
        return RfcRef.near(spaceKey, written)
                .flatMap(reader::viewablePageOf)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.RFC_UNKNOWN, written).in(FIELD).exception());
    }
}
