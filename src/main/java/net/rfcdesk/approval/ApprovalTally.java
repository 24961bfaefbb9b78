package net.rfcdesk.approval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which decisions count on the text as it is now; there is no other place that counts.
 *
 * @param barred user keys of those who may not decide; no share of the approvers waits for them
 * @param fingerprint of the text as it is now
 * @param edits that led to it, oldest first
 * @param equivalentTexts tells which texts it came of without a change of content
 */
public record ApprovalTally(
        Set<String> barred,
        String fingerprint,
        List<Edit> edits,
        EquivalentTexts equivalentTexts,
        Membership membership) {

    public ApprovalTally {
        barred = Set.copyOf(barred);
        edits = List.copyOf(edits);
    }

    /** @param decisions the newest of each person and role, of any role */
    public List<RoleStatus> tally(Collection<Role> roles, Collection<Decision> decisions) {
        List<RoleStatus> roleStatuses =
                roles.stream().map(role -> tally(role, decisions)).toList();
        return roleStatuses.stream()
                .map(each -> each.waitingFor(unmetBefore(each.role(), roleStatuses)))
                .toList();
    }

    private static List<String> unmetBefore(Role role, List<RoleStatus> roleStatuses) {
        return roleStatuses.stream()
                .filter(each -> each.role().isBefore(role) && !each.met())
                .map(each -> each.role().name())
                .toList();
    }

    RoleStatus tally(Role role, Collection<Decision> decisions) {
        List<EvaluatedDecision> evaluated = decisions.stream()
                .filter(decision -> decision.role().equals(role.id()))
                .sorted(Comparator.comparingInt(Decision::entry))
                .map(decision -> tally(role, decision))
                .toList();
        int approvals = approvals(role, evaluated);
        int needed = needed(role, evaluated);
        boolean blocked = evaluated.stream().anyMatch(EvaluatedDecision::requestsChanges);
        List<RoleProblem> problems = problems(role);
        boolean met = role.isValid() && problems.isEmpty() && needed > 0 && approvals >= needed && !blocked;
        return new RoleStatus(
                role,
                evaluated,
                approvals,
                needed,
                met,
                List.of(),
                problems,
                Awaited.NOBODY,
                RoleBasis.CURRENT,
                List.of());
    }

    private EvaluatedDecision tally(Role role, Decision decision) {
        Optional<List<MinorEdit>> carriedOver = equivalentTexts.between(role, decision.fingerprint(), fingerprint);
        Validity validity = validity(role, decision, carriedOver);
        return new EvaluatedDecision(
                decision,
                validity,
                carriedOver.isPresent() || validity == Validity.COVERS_LESS ? null : changeOf(role, decision),
                validity == Validity.CARRIED_OVER ? carriedOver.orElseThrow() : List.of());
    }

    /** Nobody knows what its people stand for as long as the page has no such section. */
    private List<RoleProblem> problems(Role role) {
        return equivalentTexts.sections().missing(role, fingerprint).stream()
                .map(heading -> RoleProblem.of(RoleProblem.Kind.SECTION_UNKNOWN, heading))
                .toList();
    }

    private @Nullable Edit changeOf(Role role, Decision decision) {
        return edits.stream()
                .filter(edit -> edit.entry() > decision.entry())
                .filter(edit -> equivalentTexts
                        .between(role, decision.fingerprint(), edit.fingerprint())
                        .isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Only its approver resolves a request for changes; the text that was to be changed is another one by then. */
    private Validity validity(Role role, Decision decision, Optional<List<MinorEdit>> carriedOver) {
        if (!role.asks(decision.user(), membership)) {
            return Validity.NO_LONGER_ASKED;
        }
        if (decision.requestsChanges()) {
            return Validity.STANDS;
        }
        if (!decision.covers(role)) {
            return Validity.COVERS_LESS;
        }
        return carriedOver
                .map(by -> by.isEmpty() ? Validity.STANDS : Validity.CARRIED_OVER)
                .orElse(Validity.OUTDATED);
    }

    /** At least one approver has to approve, however many abstain; a role that is not required needs nobody. */
    private int needed(Role role, List<EvaluatedDecision> evaluated) {
        if (!role.isRequired()) {
            return 0;
        }
        if (!role.quorum().isShare()) {
            return role.quorum().count().orElse(0);
        }
        List<String> users = awaited(role, evaluated).toList();
        long abstaining = users.stream()
                .filter(EvaluatedDecision.deciders(evaluated, EvaluatedDecision::abstains)::contains)
                .count();
        return role.quorum().needed(users.size() + role.groups().size(), (int) abstaining);
    }

    private int approvals(Role role, List<EvaluatedDecision> evaluated) {
        Set<String> approvers = approvers(evaluated);
        if (!role.isRequired() || !role.quorum().isShare()) {
            return approvers.size();
        }
        long users = awaited(role, evaluated).filter(approvers::contains).count();
        long groups = role.groups().stream()
                .filter(group -> approvers.stream().anyMatch(user -> membership.isMember(user, group)))
                .count();
        return (int) (users + groups);
    }

    /** Who may not decide is not waited for. An approval that they gave while they might goes on counting. */
    private Stream<String> awaited(Role role, List<EvaluatedDecision> evaluated) {
        Set<String> approvers = approvers(evaluated);
        return role.users().stream().distinct().filter(user -> !barred.contains(user) || approvers.contains(user));
    }

    private static Set<String> approvers(List<EvaluatedDecision> evaluated) {
        return EvaluatedDecision.deciders(evaluated, EvaluatedDecision::approves);
    }
}
