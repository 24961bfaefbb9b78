package net.rfcdesk.service;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.PastDecision;
import net.rfcdesk.rfc.Refusal;

/**
 * Lets administrators of a space bring along decisions that were made elsewhere, before pages were RFCs. They are told by the record and
 * count for nothing.
 */
public final class HistoricDecisions {

    private final RfcTransactions transactions;

    public HistoricDecisions(RfcTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Records, in one transaction, those of which the record does not tell yet.
     *
     * @return for each whether it was recorded now
     * @throws net.rfcdesk.rfc.Refused saying why none was
     */
    public List<Boolean> record(long pageId, List<PastDecision> decisions) {
        List<Boolean> recorded = new ArrayList<>();
        transactions.run(pageId, transaction -> {
            recorded.clear();
            SettingsRules.cannotChange(transaction.requester(), transaction.administers())
                    .ifPresent(Refusal::raise);
            for (PastDecision each : decisions) {
                boolean isNew = !each.isIn(transaction.history());
                if (isNew) {
                    transaction.write(Entry.historicDecision(transaction.stamp(), each.decision(), each.comment()));
                }
                recorded.add(isNew);
            }
        });
        return recorded;
    }
}
