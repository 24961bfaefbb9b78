package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the current user may do with an RFC, for a view to offer.
 *
 * @param user user key; none for an anonymous visitor
 * @param statuses that the user may set now; empty when they may set none
 * @param bypass whether the user may accept it without all approvals
 * @param begins whether the user may begin its comment period
 * @param confirms whether the user may say that it still holds
 * @param assigns whether the user may change the approvers
 * @param links whether the user may link it with other RFCs
 * @param askRefusal why the user may not ask people for their decisions; none when they may
 * @param dates whether the user may say by when it is to be decided
 * @param reviews whether the user may say after how many months it is due for review
 * @param handsOver whether the user may make somebody else the author
 * @param answers for each role, what every rule says about the user's own decision
 * @param explained what every rule says, for each role that the user cannot decide for, though it asks, or may ask, them or somebody whose
 *     delegate they are
 * @param delegating identities of the roles that ask the user, who may name a delegate
 * @param leavable identities of the roles that name the user, who may leave them
 * @param namesDelegates whether the user may name a delegate for others on RFCs of this space
 * @param namesDelegatesEverywhere whether the user may do so on every RFC
 * @param principals for each role, user keys of the others for whom the user may decide, as their delegate
 * @param withdrawable entries of the decisions that the user may take back
 * @param raises whether the user, who does not decide, may raise a concern
 * @param disputing entries of the decisions that the user may add a concern to
 * @param resolvable entries of what people ask for that the user may mark as resolved
 * @param resolvableFor those that the user may mark as resolved as an administrator, because the approver cannot
 * @param answerable entries of what people ask for to which the user may say something
 * @param markable versions that outdate decisions and that the user may mark as minor edits
 * @param objectionable entries of the minor edits that the user may object to
 * @param ownRfc why authors may not do to their own RFC what they could do to others; empty for others
 */
public record Permissions(
        @Nullable String user,
        List<Status> statuses,
        boolean bypass,
        boolean begins,
        boolean confirms,
        boolean assigns,
        boolean links,
        @Nullable Refusal askRefusal,
        boolean dates,
        boolean reviews,
        boolean handsOver,
        Map<String, List<RuleAnswer>> answers,
        Map<String, List<RuleAnswer>> explained,
        Set<String> delegating,
        Set<String> leavable,
        boolean namesDelegates,
        boolean namesDelegatesEverywhere,
        Map<String, List<String>> principals,
        Set<Integer> withdrawable,
        boolean raises,
        Set<Integer> disputing,
        Set<Integer> resolvable,
        Set<Integer> resolvableFor,
        Set<Integer> answerable,
        Set<Integer> markable,
        Set<Integer> objectionable,
        List<Refusal> ownRfc) {

    public Permissions {
        statuses = List.copyOf(statuses);
        answers = Map.copyOf(answers);
        explained = Map.copyOf(explained);
        delegating = Set.copyOf(delegating);
        leavable = Set.copyOf(leavable);
        principals = Map.copyOf(principals);
        withdrawable = Set.copyOf(withdrawable);
        disputing = Set.copyOf(disputing);
        resolvable = Set.copyOf(resolvable);
        resolvableFor = Set.copyOf(resolvableFor);
        answerable = Set.copyOf(answerable);
        markable = Set.copyOf(markable);
        objectionable = Set.copyOf(objectionable);
        ownRfc = List.copyOf(ownRfc);
    }

    /** @return whether the user may ask people for their decisions */
    public boolean asks() {
        return askRefusal == null;
    }

    /** @return whether the user is asked for that role, and may name somebody who decides for them */
    public boolean mayDelegate(Role role) {
        return delegating.contains(role.id());
    }

    /** @return whether the user may take themselves off that role */
    public boolean mayLeave(Role role) {
        return leavable.contains(role.id());
    }

    /** @return whether the user may name a delegate for somebody whom that role names */
    public boolean mayDelegateFor(Role role) {
        return namesDelegates
                && role.kind() != RoleKind.INFORMED
                && role.users().stream().anyMatch(each -> !each.equals(user));
    }

    public boolean mayWithdraw(Decision decision) {
        return withdrawable.contains(decision.entry());
    }

    /** @return whether the user may ask for more changes than the decision does */
    public boolean mayRaiseConcern(Decision decision) {
        return disputing.contains(decision.entry());
    }

    public boolean mayResolve(Request request) {
        return resolvable.contains(request.entry());
    }

    /** @return whether the user may do that as an administrator, because the approver cannot */
    public boolean mayResolveFor(Request request) {
        return resolvableFor.contains(request.entry());
    }

    /** @return whether the user may say something to it */
    public boolean mayAnswer(Request request) {
        return answerable.contains(request.entry());
    }

    /** @return whether the user may mark this save, which outdates decisions, as a minor edit */
    public boolean mayMarkMinor(Edit edit) {
        return markable.contains(edit.pageVersion());
    }

    /** @return why authors may not do that to their own RFC; empty when it is not their being the author that stands against it */
    public Optional<Refusal> ownRfc(RefusalCode code) {
        return ownRfc.stream().filter(refusal -> refusal.reason() == code).findFirst();
    }

    /** @return whether the user may object to it, so that nothing carries over by it any more */
    public boolean mayObject(MinorEdit minorEdit) {
        return objectionable.contains(minorEdit.entry());
    }

    /** @return user keys of the others for whom the user may decide for this role */
    public List<String> principals(Role role) {
        return principals.getOrDefault(role.id(), List.of());
    }

    /** @return why the user may not decide for this role; empty when they may */
    public Optional<Refusal> cannotDecide(Role role) {
        return answers(role).stream().flatMap(each -> each.against().stream()).findFirst();
    }

    /** @return what every rule says about the user's own decision, in the order in which they are asked */
    public List<RuleAnswer> answers(Role role) {
        return answers.getOrDefault(role.id(), List.of());
    }

    /** @return why the user cannot decide for this role, though it asks them, or may; else empty */
    public List<RuleAnswer> explained(Role role) {
        return explained.getOrDefault(role.id(), List.of());
    }
}
