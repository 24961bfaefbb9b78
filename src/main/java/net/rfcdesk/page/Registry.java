package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Moment;
import net.rfcdesk.record.RoleChanges;
import net.rfcdesk.rfc.Place;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Relation;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Makes RFCs of pages, and brings them up to date with what becomes of their pages; to be called in a transaction. */
public final class Registry {

    private final RfcStore store;
    private final PageReader reader;
    private final Moments moments;
    private final People people;

    public Registry(RfcStore store, PageReader reader, Moments moments, People people) {
        this.store = store;
        this.reader = reader;
        this.moments = moments;
        this.people = people;
    }

    /** For a page that was saved, moved or restored; does nothing when there is nothing new. */
    public void follow(SpaceContentEntityObject page) {
        follow(page, known -> Kind.EDITED);
    }

    /**
     * For a page that the host saved because links in it had to follow other pages. Whatever else has changed since the record's
     * last entry makes it an edit like any other.
     *
     * @param before the page as it was; null when nobody knows
     */
    public void followLinks(SpaceContentEntityObject page, ContentEntityObject before) {
        follow(page, known -> before != null && isRewriting(known, before, page) ? Kind.LINKS_REWRITTEN : Kind.EDITED);
    }

    /** Of a text that could not be read nobody knows what has changed in it. */
    private static boolean isRewriting(Rfc known, ContentEntityObject before, ContentEntityObject after) {
        try {
            PageText old = PageText.parse(PageBody.of(before));
            return old.fingerprint().equals(known.fingerprint())
                    && old.differsInTargetsAtMost(PageText.parse(PageBody.of(after)));
        } catch (Refused unreadable) {
            return false;
        }
    }

    private void follow(SpaceContentEntityObject page, Function<Rfc, Kind> save) {
        Snapshot now = reader.read(page);
        Moment moment = moments.now(now.version(), now.fingerprint());
        if (store.lock(now.pageId(), locked -> refresh(locked, now, moment, moment, save))
                .isEmpty()) {
            open(now, moment);
        }
    }

    /**
     * For a page that may have changed while nobody was listening. Of the last save the host knows who made it and when; who did what else
     * to the page nobody knows.
     *
     * @return whether there was anything to tell
     */
    public boolean catchUp(SpaceContentEntityObject page) {
        Snapshot now = reader.read(page);
        return store.lock(now.pageId(), locked -> refresh(locked, page, now)).orElseGet(() -> open(now, byNobody(now)));
    }

    /** For a page of which a save went unnoticed, before anything else is told of it. */
    void catchUp(LockedRfc locked, SpaceContentEntityObject page, Snapshot now) {
        if (now.version() > locked.stored().rfc().pageVersion()) {
            refresh(locked, page, now);
        }
    }

    private boolean refresh(LockedRfc locked, SpaceContentEntityObject page, Snapshot now) {
        return refresh(locked, now, saved(page, now), byNobody(now), rfc -> Kind.EDITED);
    }

    private Moment byNobody(Snapshot page) {
        return moments.now(Actor.NOBODY, page.version(), page.fingerprint());
    }

    private Moment saved(SpaceContentEntityObject page, Snapshot now) {
        Instant at = Optional.ofNullable(page.getLastModificationDate())
                .map(Date::toInstant)
                .orElseGet(moments::now);
        return new Moment(moments.actor(page.getLastModifier()), at, now.version(), now.fingerprint());
    }

    /** @return false only for a text that has none of our macros, which is found out much faster than which it has */
    boolean mayCarryRfc(ContentEntityObject page) {
        return StorageReader.mayCarryRfc(PageBody.of(page));
    }

    /**
     * Of two who make an RFC of the same page at once the second one leaves it at that: a unique key alone would spoil the save of the page
     * that loses on PostgreSQL. What it would have told is caught up.
     *
     * @return false when the page is an RFC by now, or has none of our macros
     */
    private boolean open(Snapshot page, Moment moment) {
        if (!page.carriesRfc()) {
            return false;
        }
        store.lockSite();
        if (store.find(page.pageId()).isPresent()) {
            return false;
        }
        Optional<Rfc> origin = origin(page);
        List<Entry> entries = new ArrayList<>();
        entries.add(
                Entry.registered(moment, new Place(page.spaceKey(), store.nextNumber(page.spaceKey())), page.title()));
        origin.ifPresent(rfc -> entries.add(Entry.linked(moment, Relation.COPIED_FROM, rfc.pageId(), rfc.place())));
        store.register(
                page.pageId(),
                page.author(),
                authorName(page),
                page.roles(),
                page.deadline().day(),
                page.macroId(),
                entries);
        return true;
    }

    /** The host gives every macro an id when it is first saved, and keeps it in copies of the page. */
    private Optional<Rfc> origin(Snapshot page) {
        return Optional.ofNullable(page.macroId())
                .flatMap(store::firstWithMacro)
                .map(StoredRfc::rfc)
                .map(rfc -> rfc.numbered(store.settings(rfc.spaceKey()).prefix()));
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
        Snapshot now = reader.read(page);
        return open(now, moments.now(now.version(), now.fingerprint()));
    }

    /** For a page that went to the trash. */
    public void trash(long pageId) {
        store.lock(pageId, locked -> {
            StoredRfc before = locked.stored();
            Moment moment = moments.now(before.rfc().pageVersion(), before.rfc().fingerprint());
            locked.write(Entry.of(Kind.TRASHED, moment));
            return locked;
        });
    }

    /** For a page that is gone for good. */
    public void purge(long pageId) {
        store.remove(pageId);
    }

    /** For a space that is gone for good. */
    public void purgeSpace(String spaceKey) {
        store.removeSpace(spaceKey);
    }

    /**
     * @param saved when the page got the text and the title that it has
     * @param moment when anything else happened to it
     */
    private boolean refresh(LockedRfc locked, Snapshot page, Moment saved, Moment moment, Function<Rfc, Kind> save) {
        StoredRfc before = locked.stored();
        List<Entry> news = news(locked, page, saved, moment, save);
        boolean same = new StoredRfc(
                        before.rfc(),
                        authorName(page),
                        page.rolesAfter(before.roles()),
                        page.deadline().day(),
                        before.trashed())
                .equals(before);
        if (!news.isEmpty() || !same) {
            locked.write(
                    authorName(page),
                    page.rolesAfter(before.roles()),
                    page.deadline().day(),
                    news);
            if (news.stream().anyMatch(entry -> entry.kind() == Kind.EDITED)) {
                StatusAfterSave.follow(locked, moment, people);
            }
        }
        return !news.isEmpty();
    }

    private List<Entry> news(LockedRfc locked, Snapshot page, Moment saved, Moment moment, Function<Rfc, Kind> save) {
        StoredRfc before = locked.stored();
        Rfc old = before.rfc();
        List<Entry> news = new ArrayList<>();
        if (page.version() != old.pageVersion() || !page.fingerprint().equals(old.fingerprint())) {
            news.add(Entry.of(save.apply(old), saved));
            news.addAll(RoleChanges.between(before.roles(), page.rolesAfter(before.roles()), saved));
        }
        if (!page.title().equals(old.title())) {
            news.add(Entry.renamed(saved, old.title(), page.title()));
        }
        if (!page.spaceKey().equals(old.spaceKey())) {
            news.add(moved(locked.rfc(), page.spaceKey(), moment));
        }
        if (before.trashed()) {
            news.add(Entry.of(Kind.RESTORED, moment));
        }
        return news;
    }

    private Entry moved(Rfc rfc, String spaceKey, Moment moment) {
        Place to = new Place(spaceKey, store.numberInSpace(rfc, spaceKey));
        return Entry.moved(moment, rfc.place(), to);
    }

    private String authorName(Snapshot page) {
        return page.author() == null ? null : people.fullName(page.author()).orElse(null);
    }
}
