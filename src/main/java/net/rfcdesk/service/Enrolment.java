package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import net.rfcdesk.approval.ImportRules;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.record.Detail.StatusImported;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.RfcStore;
import org.jspecify.annotations.Nullable;

/** Makes RFCs of pages in the transaction that has put our macros on them, with the status that they had before they were RFCs here. */
public final class Enrolment {
    private final RfcStore store;
    private final PageSync sync;
    private final RfcTransactions transactions;

    public Enrolment(RfcStore store, PageSync sync, RfcTransactions transactions) {
        this.store = store;
        this.sync = sync;
        this.transactions = transactions;
    }

    /**
     * Must be called in a transaction, by somebody who may edit the page: that is for the caller to check.
     *
     * @param page with our macros, as it is in this transaction
     * @param imported none to begin as any other RFC of its space
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public void enrol(AbstractPage page, @Nullable StatusImported imported) {
        if (!sync.register(page)) {
            RefusalCode reason =
                    store.find(page.getId()).isPresent() ? RefusalCode.ALREADY_AN_RFC : RefusalCode.NOT_AN_RFC;
            throw Refusal.of(reason).exception();
        }
        if (imported != null) {
            transactions.recordSave(page.getId(), transaction -> bring(transaction, imported));
        }
    }

    private static void bring(RfcTransaction transaction, StatusImported imported) {
        Status now = transaction.rfc().status();
        ImportRules.cannotBring(
                        transaction.settings(),
                        transaction.requester(),
                        transaction.mayBypass(),
                        transaction.authors(),
                        now,
                        imported.status())
                .ifPresent(Refusal::raise);
        transaction.bring(imported, StatusRules.path(transaction.settings(), now, imported.status()));
    }
}
