package net.rfcdesk.service;

import net.rfcdesk.approval.ConcernRules;
import net.rfcdesk.approval.Request;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Takes concerns of people who do not decide. */
public final class Concerns {

    private final RfcTransactions transactions;

    public Concerns(RfcTransactions transactions) {
        this.transactions = transactions;
    }

    /** @throws Refused saying why not */
    public RfcPage raise(long pageId, @Nullable String text) {
        return transactions.run(pageId, transaction -> {
            ConcernRules.cannotRaise(
                            transaction.settings(),
                            transaction.requester(),
                            transaction.rfc(),
                            transaction
                                    .rules()
                                    .decides(transaction.requester(), transaction.rfc(), transaction.roleStatuses()))
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.concernRaised(transaction.stamp(), ReasonText.checked(text, true)));
        });
    }

    /**
     * @param entry of the concern
     * @throws Refused saying why not
     */
    public RfcPage resolve(long pageId, int entry) {
        return transactions.run(pageId, transaction -> {
            Request concern = concern(transaction, entry);
            ConcernRules.cannotResolve(transaction.requester(), concern).ifPresent(Refusal::raise);
            transaction.write(Entry.resolved(transaction.stamp(), null, concern));
        });
    }

    /**
     * @param entry of the concern
     * @throws Refused saying why not
     */
    public RfcPage answer(long pageId, int entry, @Nullable String text) {
        return transactions.run(pageId, transaction -> transaction.answer(null, concern(transaction, entry), text));
    }

    private static Request concern(RfcTransaction transaction, int entry) {
        return transaction.concerns().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.CONCERN_UNKNOWN).exception());
    }
}
