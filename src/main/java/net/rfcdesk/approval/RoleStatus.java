package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * How far a role's approval has come.
 *
 * @param decisions the newest of each person, oldest first
 * @param approvals that count towards the quorum
 * @param needed for the role to be met; 0 when its page does not say how many, and when none are
 * @param met enough approvals, and nobody who requests changes; never for a role that is not required
 * @param waitsFor names of the roles of earlier stages that are not met
 * @param problems what is wrong with the role, as far as it was looked for
 * @param awaited whom it waits for, as far as that was looked for
 * @param basis what it is judged by
 * @param left who took themselves off it, though the page still names them; oldest first
 */
public record RoleStatus(
        Role role,
        List<EvaluatedDecision> decisions,
        int approvals,
        int needed,
        boolean met,
        List<String> waitsFor,
        List<RoleProblem> problems,
        Awaited awaited,
        RoleBasis basis,
        List<Departure> left) {

    public RoleStatus {
        decisions = List.copyOf(decisions);
        waitsFor = List.copyOf(waitsFor);
        problems = List.copyOf(problems);
        left = List.copyOf(left);
    }

    RoleStatus waitingFor(List<String> roles) {
        return new RoleStatus(role, decisions, approvals, needed, met, roles, problems, awaited, basis, left);
    }

    /** @return whether its stage is open, so that its people may decide */
    public boolean open() {
        return waitsFor.isEmpty();
    }

    public RoleStatus with(List<RoleProblem> found) {
        return new RoleStatus(role, decisions, approvals, needed, met, waitsFor, found, awaited, basis, left);
    }

    RoleStatus awaiting(Awaited found) {
        return new RoleStatus(role, decisions, approvals, needed, met, waitsFor, problems, found, basis, left);
    }

    /** @return the same, judged by that */
    public RoleStatus by(RoleBasis other) {
        return new RoleStatus(role, decisions, approvals, needed, met, waitsFor, problems, awaited, other, left);
    }

    public RoleStatus leftBy(List<Departure> departures) {
        return new RoleStatus(role, decisions, approvals, needed, met, waitsFor, problems, awaited, basis, departures);
    }

    /** @return whether that user took themselves off it */
    boolean isLeftBy(String user) {
        return left.stream().anyMatch(each -> each.user().equals(user));
    }

    /** @return what it amounts to, for a view to show */
    public RoleState state() {
        if (!role.isRequired()) {
            return role.kind() == RoleKind.INFORMED ? RoleState.INFORMED : RoleState.CONSULTED;
        }
        if (basis == RoleBasis.ADDED_SINCE) {
            return RoleState.ADDED;
        }
        if (met) {
            return conditional() ? RoleState.CONDITIONALLY_APPROVED : RoleState.APPROVED;
        }
        if (blocked()) {
            return RoleState.BLOCKED;
        }
        if (changesRequested()) {
            return RoleState.CHANGES_REQUESTED;
        }
        if (outdated()) {
            return RoleState.OUTDATED;
        }
        if (basis == RoleBasis.DRAFT) {
            return RoleState.NOT_PROPOSED;
        }
        return open() ? RoleState.WAITING : RoleState.NOT_OPEN;
    }

    private boolean outdated() {
        return decisions.stream()
                .anyMatch(each -> each.validity() == Validity.OUTDATED || each.validity() == Validity.COVERS_LESS);
    }

    /** @return whether the role cannot be met as things stand, so that it is no use to wait for anybody */
    public boolean blocked() {
        return role.isRequired()
                && !met
                && (!role.isValid()
                        || problems.stream().anyMatch(problem -> problem.kind().blocks()));
    }

    /** @return whether somebody approves under conditions that are not resolved */
    public boolean conditional() {
        return decisions.stream()
                .filter(EvaluatedDecision::approves)
                .anyMatch(each -> each.decision().asks());
    }

    /** @return whether somebody wants the text changed before it may pass */
    public boolean changesRequested() {
        return decisions.stream().anyMatch(EvaluatedDecision::requestsChanges);
    }

    /**
     * @param user user key of somebody who may decide
     * @return whether the role waits for them: they have not decided on the text as it is, or the page changed since they asked for changes
     */
    public boolean isAwaiting(String user) {
        return role.kind() != RoleKind.INFORMED
                && !met
                && evaluatedOf(user)
                        .filter(EvaluatedDecision::counts)
                        .filter(each -> !each.requestsChanges() || each.changedBy() == null)
                        .isEmpty();
    }

    /**
     * @param user user key of somebody who is named for the role
     * @param status of the RFC
     */
    public ApproverState stateOf(String user, Status status) {
        return evaluatedOf(user)
                .filter(each -> each.validity() != Validity.NO_LONGER_ASKED)
                .map(RoleStatus::decided)
                .orElseGet(() -> undecided(user, status));
    }

    private static ApproverState decided(EvaluatedDecision evaluated) {
        Decision decision = evaluated.decision();
        if (!evaluated.counts()) {
            return ApproverState.OUTDATED;
        }
        return switch (decision.choice()) {
            case APPROVED -> ApproverState.APPROVED;
            case APPROVED_WITH_CONDITIONS ->
                decision.resolved() ? ApproverState.APPROVED : ApproverState.CONDITIONALLY_APPROVED;
            case CHANGES_REQUESTED ->
                decision.resolved() ? ApproverState.CHANGES_RESOLVED : ApproverState.CHANGES_REQUESTED;
            case ABSTAINED -> ApproverState.ABSTAINED;
        };
    }

    private ApproverState undecided(String user, Status status) {
        if (left.stream().anyMatch(each -> each.user().equals(user))) {
            return ApproverState.LEFT;
        }
        if (role.kind() == RoleKind.INFORMED) {
            return ApproverState.INFORMED;
        }
        if (status == Status.DRAFT) {
            return ApproverState.NOT_PROPOSED;
        }
        if (!status.isOpen() || met || blocked()) {
            return ApproverState.UNDECIDED;
        }
        if (!open()) {
            return ApproverState.NOT_OPEN;
        }
        return awaited.includes(user) ? ApproverState.WAITING : ApproverState.CANNOT_DECIDE;
    }

    /** @return user key of another approver on whose behalf that user has decided already: nobody decides twice for a role */
    Optional<String> otherPrincipalOf(@Nullable String user, String onBehalfOf) {
        return decisions.stream()
                .filter(each -> each.validity() != Validity.NO_LONGER_ASKED)
                .map(EvaluatedDecision::decision)
                .filter(each -> each.by().equals(user) && !each.user().equals(onBehalfOf))
                .map(Decision::user)
                .findFirst();
    }

    /** @param user user key; none for an anonymous visitor, who has none */
    public Optional<Decision> decisionOf(@Nullable String user) {
        return evaluatedOf(user).map(EvaluatedDecision::decision);
    }

    /** @param user as above */
    public Optional<EvaluatedDecision> evaluatedOf(@Nullable String user) {
        return decisions.stream()
                .filter(each -> each.decision().user().equals(user))
                .findFirst();
    }
}
