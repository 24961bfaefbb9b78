package net.rfcdesk.page;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.function.Consumer;
import net.rfcdesk.host.Access;
import net.rfcdesk.record.Moment;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;

/** Gives everybody who wants to change an RFC his turn, one after the other. */
public final class Turns {

    private final RfcStore store;
    private final RfcPages pages;
    private final PageReader reader;
    private final Access access;
    private final Moments moments;
    private final Registry registry;
    private final PendingChanges pending;

    public Turns(
            RfcStore store,
            RfcPages pages,
            PageReader reader,
            Access access,
            Moments moments,
            Registry registry,
            PendingChanges pending) {
        this.store = store;
        this.pages = pages;
        this.reader = reader;
        this.access = access;
        this.moments = moments;
        this.registry = registry;
        this.pending = pending;
    }

    /** @return the RFC as it is afterwards */
    RfcPage take(long pageId, Consumer<Turn> work) {
        pending.await(pageId);
        return takeAtOnce(pageId, work);
    }

    /** Has the record tell of a save, in the transaction that has made it: nobody else sees that save yet. */
    void catchUp(long pageId) {
        takeAtOnce(pageId, turn -> {});
    }

    private RfcPage takeAtOnce(long pageId, Consumer<Turn> work) {
        access.page(pageId);
        LockedRfc changed = store.inTransaction(() -> store.lock(pageId, locked -> {
                    work.accept(turn(locked, pageId));
                    return locked;
                })
                .orElseThrow(() -> Refusal.of(Reason.NOT_AN_RFC).exception()));
        return pages.get(changed);
    }

    private Turn turn(LockedRfc locked, long pageId) {
        AbstractPage page = access.page(pageId);
        Snapshot snapshot = reader.read(page);
        registry.catchUp(locked, page, snapshot);
        Moment moment = moments.now(snapshot.version(), snapshot.fingerprint());
        boolean mayBypass = pages.mayBypass(locked.settings(), snapshot.spaceKey());
        return new Turn(
                locked,
                snapshot,
                pages,
                pages.asker(),
                access.mayEdit(page),
                mayBypass,
                moment,
                user -> access.mayView(user, page));
    }
}
