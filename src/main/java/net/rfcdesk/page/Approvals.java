package net.rfcdesk.page;

import java.util.Objects;
import net.rfcdesk.approval.Asker;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.People;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;

/** Takes and withdraws the decisions of approvers; the last one that is needed accepts the RFC. */
public final class Approvals {

    private final Turns turns;
    private final People people;
    private final Delegations delegations;

    public Approvals(Turns turns, People people, Delegations delegations) {
        this.turns = turns;
        this.people = people;
        this.delegations = delegations;
    }

    /**
     * For the current user himself.
     *
     * @param reason may be null unless the choice needs one
     * @param seenPageVersion the version that the approver was looking at; a newer one of the same substance is decided on as well
     * @param previous entry of the approver's decision for this role that he was looking at; null when he saw none
     * @throws Refused saying why not
     */
    public RfcPage decide(
            long pageId, String role, Choice choice, String reason, int seenPageVersion, Integer previous) {
        return decide(pageId, people.current().orElse(null), role, choice, reason, seenPageVersion, previous);
    }

    /**
     * For somebody whose delegate the current user is.
     *
     * @param approver user key or user name
     * @param previous as above, of the approver's decision
     */
    public RfcPage decideFor(
            String approver,
            long pageId,
            String role,
            Choice choice,
            String reason,
            int seenPageVersion,
            Integer previous) {
        String voice = people.keyOrName(approver).orElseThrow(() -> Refusal.of(Reason.USER_UNKNOWN, approver)
                .in("onBehalfOf")
                .exception());
        return decide(pageId, voice, role, choice, reason, seenPageVersion, previous);
    }

    private RfcPage decide(
            long pageId, String voice, String role, Choice choice, String reason, int seen, Integer previous) {
        return turns.take(pageId, turn -> {
            turn.requireSubstanceOf(seen);
            RoleStanding standing = turn.standing(role);
            rules(turn)
                    .cannotDecide(asker(turn, voice), voice, turn.rfc(), standing)
                    .ifPresent(Refusal::raise);
            requireLast(standing, voice, previous);
            String words = Words.checked(reason, choice.needsReason());
            turn.write(Entry.decided(turn.moment(), standing.role().id(), choice, words)
                    .onBehalfOf(otherThan(turn.asker(), voice)));
            acceptWhenComplete(turn);
        });
    }

    /**
     * Accepts the RFC when the decision was the last thing that kept it from being accepted, as a request for changes can be. To withdraw
     * an approval never accepts.
     *
     * @param entry of the decision
     * @throws Refused saying why not
     */
    public RfcPage withdraw(long pageId, int entry) {
        return turns.take(pageId, turn -> {
            Decision decision = decision(turn, entry);
            rules(turn)
                    .cannotWithdraw(asker(turn, decision.user()), turn.rfc(), decision)
                    .ifPresent(Refusal::raise);
            boolean complete = turn.progress().isComplete();
            turn.write(Entry.withdrawn(turn.moment(), decision).onBehalfOf(otherThan(turn.asker(), decision.user())));
            if (!complete) {
                acceptWhenComplete(turn);
            }
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
            rules(turn)
                    .cannotLift(asker(turn, decision.user()), turn.rfc(), decision)
                    .ifPresent(Refusal::raise);
            turn.write(Entry.lifted(turn.moment(), decision).onBehalfOf(otherThan(turn.asker(), decision.user())));
            acceptWhenComplete(turn);
        });
    }

    private DecisionRules rules(Turn turn) {
        return new DecisionRules(people, turn.settings(), turn.mayView());
    }

    /** Who speaks for himself needs to be nobody's delegate. */
    private Asker asker(Turn turn, String voice) {
        Asker asker = turn.asker();
        return voice == null || voice.equals(asker.user()) ? asker : delegations.withDelegators(asker);
    }

    /** @return for whom the asker acts; null for himself */
    private Actor otherThan(Asker asker, String voice) {
        return voice.equals(asker.user())
                ? null
                : new Actor(voice, people.userName(voice).orElse(null));
    }

    private static void acceptWhenComplete(Turn turn) {
        if (StatusRules.isAcceptedByItself(turn.settings(), turn.rfc().status(), turn.progress())) {
            turn.becomeByItself(Status.ACCEPTED);
        }
    }

    private static void requireLast(RoleStanding standing, String voice, Integer previous) {
        Integer last = standing.decisionOf(voice).map(Decision::entry).orElse(null);
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
