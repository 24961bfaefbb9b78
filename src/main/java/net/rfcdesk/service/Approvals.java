package net.rfcdesk.service;

import java.util.Objects;
import java.util.function.Predicate;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.People;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Takes and withdraws the decisions of approvers; the last one that is needed accepts the RFC, or begins its comment period. */
public final class Approvals {

    private final RfcTransactions transactions;
    private final People people;
    private final CurrentRequester current;

    public Approvals(RfcTransactions transactions, People people, CurrentRequester current) {
        this.transactions = transactions;
        this.people = people;
        this.current = current;
    }

    /**
     * On the current user's own behalf.
     *
     * @param reason may be missing unless the choice needs one
     * @param seenPageVersion the version that the approver was looking at; a newer one of the same content is decided on as well
     * @param previous entry of the approver's decision for this role that they were looking at; none when they saw none
     * @throws Refused saying why not
     */
    public RfcPage decide(
            long pageId,
            String role,
            Choice choice,
            @Nullable String reason,
            int seenPageVersion,
            @Nullable Integer previous) {
        return decide(pageId, current.user().orElse(null), role, choice, reason, seenPageVersion, previous);
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
            @Nullable String reason,
            int seenPageVersion,
            @Nullable Integer previous) {
        String onBehalfOf = people.requireKey(approver, "onBehalfOf");
        return decide(pageId, onBehalfOf, role, choice, reason, seenPageVersion, previous);
    }

    private RfcPage decide(
            long pageId,
            @Nullable String onBehalfOf,
            String role,
            Choice choice,
            @Nullable String reason,
            int seen,
            @Nullable Integer previous) {
        return transactions.run(pageId, transaction -> {
            transaction.requireSameContentAs(seen);
            RoleStatus roleStatus = transaction.roleStatus(role);
            transaction
                    .rules()
                    .cannotDecide(requester(transaction, onBehalfOf), onBehalfOf, transaction.rfc(), roleStatus)
                    .ifPresent(Refusal::raise);
            transaction.requireSameSectionsAs(seen, roleStatus.role());
            requireLast(roleStatus, onBehalfOf, previous);
            String words = ReasonText.checked(reason, choice.needsReason());
            transaction.write(
                    Entry.decided(transaction.stamp(), roleStatus.role().id(), choice, words)
                            .with(transaction.sections(roleStatus.role()))
                            .onBehalfOf(otherThan(transaction.requester(), onBehalfOf)));
            acceptOrBeginCommentPeriod(transaction, roleStatus.role().id());
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
        return transactions.run(pageId, transaction -> {
            Decision decision = decision(transaction, entry);
            transaction
                    .rules()
                    .cannotWithdraw(requester(transaction, decision.user()), transaction.rfc(), decision)
                    .ifPresent(Refusal::raise);
            boolean complete = transaction.progress().isComplete();
            transaction.write(Entry.withdrawn(transaction.stamp(), decision)
                    .onBehalfOf(otherThan(transaction.requester(), decision.user())));
            if (!complete) {
                acceptOrBeginCommentPeriod(transaction, decision.role());
            }
        });
    }

    /**
     * Asks for something else to be changed, for an approver who has requested changes.
     *
     * @param entry of the decision that requests changes
     * @param text what is to be changed
     * @throws Refused saying why not
     */
    public RfcPage raiseConcern(long pageId, int entry, @Nullable String text) {
        return transactions.run(pageId, transaction -> {
            Decision decision = decision(transaction, entry);
            transaction
                    .rules()
                    .cannotRaiseConcern(
                            requester(transaction, decision.user()),
                            transaction.rfc(),
                            transaction.roleStatus(decision.role()),
                            decision)
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.concernRaised(transaction.stamp(), decision, ReasonText.checked(text, true))
                    .onBehalfOf(otherThan(transaction.requester(), decision.user())));
        });
    }

    /**
     * Marks something that a decision asks for as resolved: its conditions, or a change.
     *
     * @param entry of what is resolved
     * @throws Refused saying why not
     */
    public RfcPage resolve(long pageId, int entry) {
        return transactions.run(pageId, transaction -> {
            Decision decision = asking(transaction, entry);
            Request request = request(decision, entry);
            transaction
                    .rules()
                    .cannotResolve(
                            requester(transaction, decision.user()),
                            transaction.rfc(),
                            transaction.isBypassed(),
                            decision,
                            request)
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.resolved(transaction.stamp(), decision.role(), request)
                    .onBehalfOf(otherThan(transaction.requester(), decision.user())));
            acceptOrBeginCommentPeriod(transaction, decision.role());
        });
    }

    /**
     * Marks as an administrator of the space what somebody asked for who can no longer do that. It accepts nothing by itself.
     *
     * @param entry of what is resolved
     * @throws Refused saying why not
     */
    public RfcPage resolveFor(long pageId, int entry, @Nullable String reason) {
        return transactions.run(pageId, transaction -> {
            Decision decision = asking(transaction, entry);
            Request request = request(decision, entry);
            DecisionRules rules = transaction.rules();
            rules.cannotResolveFor(
                            transaction.requester(),
                            transaction.administers(),
                            transaction.rfc(),
                            transaction.isBypassed(),
                            decision,
                            request)
                    .ifPresent(Refusal::raise);
            transaction.write(Entry.resolvedFor(
                    transaction.stamp(),
                    decision,
                    request,
                    actor(decision.user()),
                    rules.inability(decision).orElseThrow(),
                    ReasonText.checked(reason, true)));
        });
    }

    /**
     * Says something to what a decision asks for, which resolves nothing.
     *
     * @param entry of what is answered
     * @throws Refused saying why not
     */
    public RfcPage answer(long pageId, int entry, @Nullable String text) {
        return transactions.run(pageId, transaction -> {
            Decision decision = asking(transaction, entry);
            transaction.answer(decision.role(), request(decision, entry), text);
        });
    }

    /** Users who decide for themselves need to be nobody's delegate. */
    private Requester requester(RfcTransaction transaction, @Nullable String onBehalfOf) {
        Requester requester = transaction.requester();
        return onBehalfOf == null || onBehalfOf.equals(requester.user())
                ? requester
                : current.representative(requester).in(transaction.rfc().spaceKey());
    }

    /** @return for whom the requester acts; none when for themselves */
    private @Nullable Actor otherThan(Requester requester, @Nullable String onBehalfOf) {
        return onBehalfOf == null || onBehalfOf.equals(requester.user()) ? null : actor(onBehalfOf);
    }

    private Actor actor(String user) {
        return new Actor(user, people.userName(user).orElse(null));
    }

    /** @param role identity of the one that was decided for: of a consulted one nothing depends */
    private static void acceptOrBeginCommentPeriod(RfcTransaction transaction, String role) {
        if (!transaction.isRequired(role)) {
            return;
        }
        Status now = transaction.rfc().status();
        Progress progress = transaction.progress();
        if (CommentPeriodRules.isBegunByItself(transaction.settings(), now, progress, transaction.commentPeriod())) {
            transaction.beginCommentPeriod(transaction.last());
        } else if (StatusRules.isAcceptedByItself(transaction.settings(), now, progress)) {
            transaction.becomeByItself(Status.ACCEPTED);
        }
    }

    private static void requireLast(RoleStatus roleStatus, @Nullable String onBehalfOf, @Nullable Integer previous) {
        Integer last = roleStatus.decisionOf(onBehalfOf).map(Decision::entry).orElse(null);
        if (!Objects.equals(last, previous)) {
            throw Refusal.of(RefusalCode.DECISION_CHANGED).exception();
        }
    }

    private static Request request(Decision decision, int entry) {
        return decision.request(entry)
                .orElseThrow(() -> Refusal.of(RefusalCode.NOTHING_TO_RESOLVE).exception());
    }

    private static Decision decision(RfcTransaction transaction, int entry) {
        return decision(transaction, each -> each.entry() == entry);
    }

    /** @param request entry of something that the decision asks for, or its own */
    private static Decision asking(RfcTransaction transaction, int request) {
        return decision(transaction, each -> each.has(request));
    }

    private static Decision decision(RfcTransaction transaction, Predicate<Decision> wanted) {
        return transaction.decisions().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.DECISION_CHANGED).exception());
    }
}
