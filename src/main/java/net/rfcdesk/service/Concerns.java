package net.rfcdesk.service;

import net.rfcdesk.approval.ConcernRules;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Request;
import net.rfcdesk.host.People;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import org.jspecify.annotations.Nullable;

/** Takes concerns of people who do not decide. */
public final class Concerns {

    private final RfcTransactions transactions;
    private final People people;

    public Concerns(RfcTransactions transactions, People people) {
        this.transactions = transactions;
        this.people = people;
    }

    /** @throws Refused saying why not */
    public RfcPage raise(long pageId, @Nullable String text) {
        return transactions.run(pageId, transaction -> {
            ConcernRules.cannotRaise(
                            transaction.settings(),
                            transaction.requester(),
                            transaction.rfc(),
                            rules(transaction)
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
            transaction.write(Entry.resolved(transaction.stamp(), concern));
        });
    }

    /**
     * @param entry of the concern
     * @throws Refused saying why not
     */
    public RfcPage answer(long pageId, int entry, @Nullable String text) {
        return transactions.run(pageId, transaction -> {
            Request concern = concern(transaction, entry);
            rules(transaction)
                    .cannotAnswer(
                            transaction.requester(),
                            transaction.mayEdit(),
                            transaction.rfc(),
                            transaction.roleStatuses(),
                            concern)
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.answered(transaction.stamp(), concern, ReasonText.checked(text, true)));
        });
    }

    private DecisionRules rules(RfcTransaction transaction) {
        return new DecisionRules(people, transaction.barred(), transaction.mayView());
    }

    private static Request concern(RfcTransaction transaction, int entry) {
        return transaction.concerns().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.CONCERN_UNKNOWN).exception());
    }
}
