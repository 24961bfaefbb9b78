package net.rfcdesk.service;

import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.MinorEditRules;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Lets the author of a minor edit keep the approvals, and approvers undo that. An RFC that the save proposed again is accepted as before,
 * and proposed once more.
 */
public final class MinorEdits {

    private final RfcTransactions transactions;

    public MinorEdits(RfcTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Marks a version as a minor edit.
     *
     * @throws Refused saying why not
     */
    public RfcPage markMinor(long pageId, int pageVersion, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            transaction.requireNewest();
            Edit edit = transaction.edit(pageVersion);
            MinorEditRules.cannotMarkMinor(
                            transaction.requester(),
                            transaction.mayEdit(),
                            transaction.rfc().status(),
                            edit,
                            transaction.minorEdits())
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.minor(transaction.stamp(), edit, ReasonText.checked(reason, true)));
            if (transaction.isAcceptedAgain()) {
                transaction.becomeByItself(Status.ACCEPTED);
            }
        });
    }

    /**
     * Objects to a minor edit, so that nothing carries over to that version any more.
     *
     * @param entry of the minor edit
     * @throws Refused saying why not
     */
    public RfcPage object(long pageId, int entry) {
        return transactions.run(pageId, transaction -> {
            transaction.requireNewest();
            MinorEdit minorEdit = minorEdit(transaction, entry);
            MinorEditRules.cannotObject(transaction.requester(), transaction.roleStatuses(), minorEdit)
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.objected(transaction.stamp(), minorEdit));
            boolean acceptable =
                    transaction.isBypassed() || transaction.progress().isComplete();
            if (StatusRules.isReopenedByItself(
                    transaction.settings(), transaction.rfc().status(), acceptable)) {
                transaction.becomeByItself(Status.PROPOSED);
            }
        });
    }

    private static MinorEdit minorEdit(RfcTransaction transaction, int entry) {
        return transaction.minorEdits().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.MINOR_EDIT_UNKNOWN).in("entry").exception());
    }
}
