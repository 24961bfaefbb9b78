package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.function.Consumer;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.PageSnapshot;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.service.RfcTransaction.PageRights;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;

/** Runs changes of RFCs, one after the other for each RFC: in a database transaction, under the lock of the RFC. */
public final class RfcTransactions {

    private final RfcStore store;
    private final RfcReader rfcs;
    private final Access access;
    private final CurrentRequester requester;
    private final Auditor auditor;
    private final PageSync sync;

    public RfcTransactions(
            RfcStore store, RfcReader rfcs, Access access, CurrentRequester requester, Auditor auditor, PageSync sync) {
        this.store = store;
        this.rfcs = rfcs;
        this.access = access;
        this.requester = requester;
        this.auditor = auditor;
        this.sync = sync;
    }

    /** @return the RFC as it is afterwards */
    RfcPage run(long pageId, Consumer<RfcTransaction> work) {
        rfcs.awaitChanges(pageId);
        return runAtOnce(pageId, work);
    }

    /** Waits until what has happened to a page is recorded, unless that takes too long. */
    void awaitChanges(long pageId) {
        rfcs.awaitChanges(pageId);
    }

    /**
     * @return the RFC as it is, which others can change meanwhile
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#NOT_AN_RFC}
     */
    RfcPage read(long pageId) {
        return rfcs.get(pageId);
    }

    private static Refused notAnRfc() {
        return Refusal.of(RefusalCode.NOT_AN_RFC).exception();
    }

    /**
     * Records a save in the transaction that has made it: nobody else sees that save yet.
     *
     * @param then what is to be done afterwards
     * @return the RFC as it is afterwards
     */
    RfcPage recordSave(long pageId, Consumer<RfcTransaction> then) {
        return runAtOnce(pageId, then);
    }

    private RfcPage runAtOnce(long pageId, Consumer<RfcTransaction> work) {
        access.page(pageId);
        return store.change(pageId, locked -> run(locked, pageId, work))
                .orElseThrow(RfcTransactions::notAnRfc)
                .read(rfcs);
    }

    /** Under the lock, the page is read afresh: it may have been saved while this transaction waited. */
    private Changed run(LockedRfc locked, long pageId, Consumer<RfcTransaction> work) {
        AbstractPage page = access.again(pageId);
        PageSnapshot snapshot = sync.reconcile(locked, page);
        boolean administers = access.mayAdminister(snapshot.spaceKey());
        PageRights rights = new PageRights(
                access.mayEdit(page),
                requester.mayBypass(locked.settings(), administers),
                administers,
                user -> access.mayView(user, page));
        AuditStamp stamp = auditor.now(snapshot.version(), snapshot.fingerprint());
        RfcTransaction transaction =
                new RfcTransaction(locked, snapshot, requester.alone(), rights, stamp, requester.directory());
        work.accept(transaction);
        transaction.followCommentPeriod();
        return new Changed(locked, page, snapshot);
    }

    /** What a transaction has changed. */
    private record Changed(LockedRfc rfc, AbstractPage page, PageSnapshot snapshot) {

        RfcPage read(RfcReader rfcs) {
            return rfcs.get(rfc, page, snapshot);
        }
    }
}
