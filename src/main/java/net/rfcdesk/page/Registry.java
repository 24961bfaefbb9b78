package net.rfcdesk.page;

import com.atlassian.confluence.core.SpaceContentEntityObject;
import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.Kind;
import net.rfcdesk.record.Moment;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Makes RFCs of pages, and brings them up to date with what becomes of their pages. */
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
        Snapshot now = reader.read(page);
        Moment moment = moments.now(now.version(), now.fingerprint());
        boolean known = store.change(now.pageId(), locked -> refresh(locked, now, moment))
                .isPresent();
        if (!known && now.carriesRfc()) {
            store.register(now.spaceKey(), number -> opened(now, number, moment), Entry.of(Kind.REGISTERED, moment));
        }
    }

    /** For a page that went to the trash. */
    public void trash(long pageId) {
        store.change(pageId, locked -> {
            StoredRfc before = locked.stored();
            Moment moment = moments.now(before.rfc().pageVersion(), before.rfc().fingerprint());
            locked.write(before.trashed(true), List.of(Entry.of(Kind.TRASHED, moment)));
            return true;
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

    private StoredRfc opened(Snapshot page, RfcNumber number, Moment moment) {
        Rfc rfc = new Rfc(
                page.pageId(),
                page.spaceKey(),
                number,
                page.title(),
                page.author(),
                Status.PROPOSED,
                moment.at(),
                moment.at(),
                page.version(),
                page.fingerprint(),
                1);
        return new StoredRfc(rfc, authorName(page), page.roles(), false);
    }

    private boolean refresh(LockedRfc locked, Snapshot page, Moment moment) {
        StoredRfc before = locked.stored();
        Rfc old = before.rfc();
        List<Entry> entries = new ArrayList<>();
        Rfc rfc = page.of(old);
        if (rfc.pageVersion() != old.pageVersion() || !rfc.fingerprint().equals(old.fingerprint())) {
            entries.add(Entry.of(Kind.EDITED, moment));
            rfc = rfc.updated(moment.at());
        }
        if (!page.spaceKey().equals(old.spaceKey())) {
            entries.add(Entry.moved(moment, old.spaceKey() + " " + old.number()));
            rfc = rfc.withPlace(page.spaceKey(), store.nextNumber(page.spaceKey()));
        }
        if (before.trashed()) {
            entries.add(Entry.of(Kind.RESTORED, moment));
        }
        StoredRfc after = new StoredRfc(rfc, authorName(page), page.roles(), false);
        if (!after.equals(before)) {
            locked.write(after, entries);
        }
        return true;
    }

    private String authorName(Snapshot page) {
        return page.author() == null ? null : people.fullName(page.author()).orElse(null);
    }
}
