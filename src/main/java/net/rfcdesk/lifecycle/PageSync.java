package net.rfcdesk.lifecycle;

import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.People;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.markup.PageText;
import net.rfcdesk.page.PageReader;
import net.rfcdesk.page.PageSnapshot;
import net.rfcdesk.page.PageState;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.RoleChanges;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import org.jspecify.annotations.Nullable;

/** Makes RFCs of pages, and brings them up to date with what becomes of their pages; to be called in a transaction. */
public final class PageSync {

    private final RfcStore store;
    private final PageReader reader;
    private final Auditor auditor;
    private final People people;
    private final AllPages pages;
    private final PendingChanges pending;

    public PageSync(
            RfcStore store, PageReader reader, Auditor auditor, People people, AllPages pages, PendingChanges pending) {
        this.store = store;
        this.reader = reader;
        this.auditor = auditor;
        this.people = people;
        this.pages = pages;
        this.pending = pending;
    }

    /** @param change that has happened; what is written down already changes nothing */
    void follow(PageChange change) {
        switch (change.what()) {
            case REMOVED -> purge(change.page().pageId());
            case TRASHED -> store.lock(change.page().pageId(), locked -> trash(locked, change));
            case SAVED, LINKS_REWRITTEN, MOVED, RESTORED -> follow(change, saveBy(change));
        }
    }

    private static Function<Rfc, EntryKind> saveBy(PageChange change) {
        return known -> change.what() == What.LINKS_REWRITTEN && isRewriting(known, change)
                ? EntryKind.LINKS_REWRITTEN
                : EntryKind.EDITED;
    }

    /** Whatever else has changed since the record's last entry makes it an edit like any other. */
    private static boolean isRewriting(Rfc known, PageChange change) {
        PageText old = PageText.parse(Objects.requireNonNullElse(change.textBefore(), ""));
        return old.fingerprint().equals(known.fingerprint())
                && old.differsInTargetsAtMost(PageText.parse(change.page().text()));
    }

    private void follow(PageChange change, Function<Rfc, EntryKind> save) {
        PageSnapshot now = reader.read(change.page());
        if (store.lock(now.pageId(), locked -> refresh(locked, change, now, save))
                .isEmpty()) {
            open(now, stamp(change, now));
        }
    }

    /** The record may have been brought up to date with a later save meanwhile. */
    private boolean refresh(LockedRfc locked, PageChange change, PageSnapshot now, Function<Rfc, EntryKind> save) {
        AuditStamp stamp = stamp(change, now);
        return now.version() >= locked.stored().rfc().pageVersion() && refresh(locked, now, stamp, stamp, save);
    }

    private AuditStamp stamp(PageChange change, PageSnapshot page) {
        return new AuditStamp(auditor.actor(change.user()), change.at(), page.version(), page.fingerprint());
    }

    /**
     * For a page that may have changed while nobody was listening. The host knows who made the last save and when; nobody knows who did
     * what else to the page.
     *
     * @return whether there was anything to tell
     */
    public boolean reconcile(SpaceContentEntityObject page) {
        PageSnapshot now = reader.read(page);
        return store.lock(now.pageId(), locked -> refresh(locked, page, now)).orElseGet(() -> open(now, byNobody(now)));
    }

    /** Writes down a save that the record may lack, before anything else is told of the page. @return the page as it is now */
    public PageSnapshot reconcile(LockedRfc locked, SpaceContentEntityObject page) {
        PageSnapshot now = reader.read(page);
        if (now.version() > locked.stored().rfc().pageVersion()) {
            refresh(locked, page, now);
        }
        return now;
    }

    /** What events told of it on this node comes first: it says more. */
    private boolean refresh(LockedRfc locked, SpaceContentEntityObject page, PageSnapshot now) {
        long before = locked.stored().rfc().revision();
        for (PageChange change : Confirmation.of(pending.ofPage(now.pageId()), PageState.of(page))
                .changes()) {
            if (change.what() == What.TRASHED) {
                trash(locked, change);
            } else {
                refresh(locked, change, reader.read(change.page()), saveBy(change));
            }
        }
        refresh(locked, now, saved(page, now), byNobody(now), rfc -> EntryKind.EDITED);
        return locked.stored().rfc().revision() != before;
    }

    private AuditStamp byNobody(PageSnapshot page) {
        return auditor.now(Actor.NOBODY, page.version(), page.fingerprint());
    }

    private AuditStamp saved(SpaceContentEntityObject page, PageSnapshot now) {
        Instant at = Optional.ofNullable(page.getLastModificationDate())
                .map(Date::toInstant)
                .orElseGet(auditor::now);
        return new AuditStamp(auditor.actor(page.getLastModifier()), at, now.version(), now.fingerprint());
    }

    /**
     * Of two who make an RFC of the same page at once the second one leaves it at that; what it would have told is reconciled.
     *
     * @return false when the page is an RFC by now, or has none of our macros
     */
    private boolean open(PageSnapshot page, AuditStamp stamp) {
        if (!page.carriesRfc()) {
            return false;
        }
        store.lockSite();
        if (store.find(page.pageId()).isPresent()) {
            return false;
        }
        Optional<Rfc> origin = origin(page);
        List<Entry> entries = new ArrayList<>();
        RfcNumber number = store.nextNumber(page.spaceKey());
        SpaceSettings settings = store.settings(page.spaceKey());
        RfcRef place = new RfcRef(page.spaceKey(), number.with(settings.prefix()));
        entries.add(Entry.registered(stamp, place, page.title(), page.roles(), page.sections())
                .as(StatusRules.first(settings)));
        String author = author(page, settings);
        if (author != null && !author.equals(page.author())) {
            entries.add(Entry.authorChanged(stamp, page.author(), author, ""));
        }
        origin.ifPresent(rfc -> entries.add(Entry.linked(stamp, Relation.COPIED_FROM, rfc.pageId(), rfc.place())));
        store.register(
                page.pageId(),
                page.author(),
                authorName(author),
                page.roles(),
                page.deadline().day(),
                page.macroId(),
                entries);
        return true;
    }

    /** @return user key of the page's creator, or of whom the space names as author of what that account publishes */
    private @Nullable String author(PageSnapshot page, SpaceSettings settings) {
        return Optional.ofNullable(page.author())
                .flatMap(settings::authorFor)
                .filter(people::userExists)
                .orElse(page.author());
    }

    /** The host gives every macro an id when it is first saved, and keeps it in copies of the page. */
    private Optional<Rfc> origin(PageSnapshot page) {
        return Optional.ofNullable(page.macroId())
                .flatMap(store::firstWithMacro)
                .map(StoredRfc::rfc)
                .map(store::numbered);
    }

    /**
     * For a page that got our macros without our noticing.
     *
     * @return false when it is an RFC already, or has none of our macros, or is no page, but a blog post
     */
    public boolean register(SpaceContentEntityObject page) {
        if (!(page instanceof Page) || store.find(page.getId()).isPresent()) {
            return false;
        }
        PageSnapshot now = reader.read(page);
        return open(now, auditor.now(now.version(), now.fingerprint()));
    }

    /** For a page that went to the trash while nobody was listening. */
    void trash(long pageId) {
        store.lock(pageId, locked -> trash(locked, Actor.NOBODY, auditor.now()));
    }

    /** A save or a decision after a restoration has told of it already. */
    private boolean trash(LockedRfc locked, PageChange change) {
        Actor actor = auditor.actor(change.user());
        boolean overtaken = change.page().version() < locked.stored().rfc().pageVersion();
        boolean told = locked.history().entries().stream()
                .anyMatch(entry -> entry.kind() == EntryKind.TRASHED
                        && entry.at().equals(change.at())
                        && entry.actor().equals(actor));
        return !overtaken && !told && trash(locked, actor, change.at());
    }

    private static boolean trash(LockedRfc locked, Actor actor, Instant at) {
        Rfc rfc = locked.stored().rfc();
        boolean news = !locked.stored().trashed();
        if (news) {
            locked.write(Entry.of(EntryKind.TRASHED, new AuditStamp(actor, at, rfc.pageVersion(), rfc.fingerprint())));
        }
        return news;
    }

    /** For a page that is as it was before it became an RFC, with nothing but its beginning in the record. */
    public void unregister(long pageId) {
        store.remove(pageId);
    }

    /** For a page that is gone for good. */
    void purge(long pageId) {
        store.remove(pageId);
    }

    /**
     * For a space that is gone for good, with all that its administrators chose.
     *
     * @return false while there is a space of that key: its removal is not certain yet. When another one was made since, the pages of the
     *     old one's RFCs are gone
     */
    boolean purgeSpace(SpaceRemoval removal) {
        if (!pages.hasSpace(removal.spaceKey())) {
            store.removeSpace(removal.spaceKey());
            return true;
        }
        List<Long> old = store.pageIdsOf(removal.spaceKey(), removal.at());
        boolean replaced =
                !old.isEmpty() && old.stream().allMatch(id -> pages.page(id).isEmpty());
        if (replaced) {
            old.forEach(this::purge);
        }
        return replaced;
    }

    /**
     * @param saved when the page got the text and the title that it has
     * @param stamp when anything else happened to it
     */
    private boolean refresh(
            LockedRfc locked, PageSnapshot page, AuditStamp saved, AuditStamp stamp, Function<Rfc, EntryKind> save) {
        StoredRfc before = locked.stored();
        List<Entry> news = news(locked, page, saved, stamp, save);
        StoredRfc after = new StoredRfc(
                before.rfc(),
                authorName(before.rfc().author()),
                page.rolesAfter(before.roles()),
                page.decideByAfter(before.decideBy()),
                before.reviewMonths(),
                before.trashed());
        if (!news.isEmpty() || !after.equals(before)) {
            locked.write(after.authorName(), after.roles(), after.decideBy(), news);
            if (news.stream().anyMatch(entry -> entry.kind() == EntryKind.EDITED)) {
                StatusAfterSave.follow(locked, stamp, people);
            }
            CommentPeriods.stopIfInterrupted(locked, saved, people);
        }
        return !news.isEmpty();
    }

    private List<Entry> news(
            LockedRfc locked, PageSnapshot page, AuditStamp saved, AuditStamp stamp, Function<Rfc, EntryKind> save) {
        StoredRfc before = locked.stored();
        Rfc old = before.rfc();
        List<Entry> news = new ArrayList<>();
        if (page.version() != old.pageVersion() || !page.fingerprint().equals(old.fingerprint())) {
            news.add(Entry.of(save.apply(old), saved).with(page.sections()));
            news.addAll(RoleChanges.between(before.roles(), page.rolesAfter(before.roles()), saved));
            LocalDate decideBy = page.decideByAfter(before.decideBy());
            if (!Objects.equals(before.decideBy(), decideBy)) {
                news.add(Entry.decideByChanged(saved, before.decideBy(), decideBy));
            }
        }
        if (!page.title().equals(old.title())) {
            news.add(Entry.renamed(saved, old.title(), page.title()));
        }
        if (!page.spaceKey().equals(old.spaceKey())) {
            news.add(moved(locked.rfc(), page.spaceKey(), stamp));
        }
        if (before.trashed()) {
            news.add(Entry.of(EntryKind.RESTORED, stamp));
        }
        return news;
    }

    private Entry moved(Rfc rfc, String spaceKey, AuditStamp stamp) {
        RfcRef to = new RfcRef(spaceKey, store.numberInSpace(rfc, spaceKey));
        return Entry.moved(stamp, rfc.place(), to);
    }

    private String authorName(@Nullable String author) {
        return author == null ? "" : people.fullName(author).orElse("");
    }
}
