package net.rfcdesk.page;

import java.util.Objects;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;

/** Takes and withdraws the decisions of approvers; the last one that is needed accepts the RFC. */
public final class Approvals {

    private final Turns turns;
    private final DecisionRules rules;

    public Approvals(Turns turns, Membership membership) {
        this.turns = turns;
        this.rules = new DecisionRules(membership);
    }

    /**
     * @param reason may be null unless the choice needs one
     * @param seenPageVersion the version that the approver was looking at; a newer one of the same substance is decided on as well
     * @param previous entry of the approver's decision for this role that he was looking at; null when he saw none
     * @throws Refused saying why not
     */
    public RfcPage decide(
            long pageId, String role, Choice choice, String reason, int seenPageVersion, Integer previous) {
        return turns.take(pageId, turn -> {
            turn.requireSubstanceOf(seenPageVersion);
            RoleStanding standing = turn.standing(role);
            rules.cannotDecide(turn.asker(), turn.rfc(), standing).ifPresent(Refusal::raise);
            requireLast(standing, turn.asker().user(), previous);
            String words = Words.checked(reason, choice.needsReason());
            turn.write(Entry.decided(turn.moment(), standing.role().id(), choice, words));
            acceptWhenComplete(turn);
        });
    }

    /**
     * @param entry of the decision
     * @throws Refused saying why not
     */
    public RfcPage withdraw(long pageId, int entry) {
        return turns.take(pageId, turn -> {
            Decision decision = decision(turn, entry);
            rules.cannotWithdraw(turn.asker(), turn.rfc(), decision).ifPresent(Refusal::raise);
            turn.write(Entry.withdrawn(turn.moment(), decision));
        });
    }

    /**
     * What a decision asked for is settled: its conditions, or the changes that it requested.
     *
     * @param entry of the decision
     * @throws Refused saying why not
     */
    public RfcPage lift(long pageId, int entry) {
        return turns.take(pageId, turn -> {
            Decision decision = decision(turn, entry);
            rules.cannotLift(turn.asker(), turn.rfc(), decision).ifPresent(Refusal::raise);
            turn.write(Entry.lifted(turn.moment(), decision));
            acceptWhenComplete(turn);
        });
    }

    private static void acceptWhenComplete(Turn turn) {
        if (turn.rfc().status().isOpen() && turn.progress().isComplete()) {
            turn.become(Status.ACCEPTED, "");
        }
    }

    private static void requireLast(RoleStanding standing, String user, Integer previous) {
        Integer last = standing.decisionOf(user).map(Decision::entry).orElse(null);
        if (!Objects.equals(last, previous)) {
            throw Refusal.of(Reason.DECISION_CHANGED).exception();
        }
    }

    private static Decision decision(Turn turn, int entry) {
        return turn.decisions().stream()
                .filter(each -> each.entry() == entry)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.DECISION_CHANGED).exception());
    }
}
