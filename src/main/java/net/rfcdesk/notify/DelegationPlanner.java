package net.rfcdesk.notify;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.store.CheckpointStore;
import net.rfcdesk.store.DelegationStore;
import net.rfcdesk.store.Transactions;

/** Fills the outbox with who was named as a delegate, and by whom; what was taken back before anybody was told is left out. */
public final class DelegationPlanner implements Planner {

    private static final String JOB = "delegations";
    private static final int CHUNK = 100;

    private final Transactions transactions;
    private final DelegationStore delegations;
    private final CheckpointStore checkpoints;
    private final Mails mails;
    private final Clock clock;

    public DelegationPlanner(
            Transactions transactions,
            DelegationStore delegations,
            CheckpointStore checkpoints,
            Mails mails,
            Clock clock) {
        this.transactions = transactions;
        this.delegations = delegations;
        this.checkpoints = checkpoints;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public int run(BooleanSupplier stopped) {
        int planned = 0;
        int some = 0;
        do {
            some = stopped.getAsBoolean() ? 0 : transactions.run(this::plan);
            planned += some;
        } while (some > 0);
        return planned;
    }

    private int plan() {
        long told = checkpoints.reached(JOB).map(Long::parseLong).orElse(0L);
        List<Delegation> untold = delegations.pendingAfter(told, clock.instant(), CHUNK);
        untold.forEach(this::tell);
        if (!untold.isEmpty()) {
            checkpoints.reach(JOB, String.valueOf(untold.get(untold.size() - 1).id()));
        }
        return untold.size();
    }

    private void tell(Delegation delegation) {
        String by = delegation.namedBy() == null
                ? delegation.from()
                : delegation.namedBy().user();
        String reason = delegation.namedBy() == null ? "" : delegation.namedBy().reason();
        Notice named = Notice.of(NoticeKind.DELEGATED, by, List.of(), reason).onBehalfOf(delegation.from());
        mails.add("delegation/" + delegation.id(), delegation.to(), named);
    }
}
