package net.rfcdesk.approval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which decisions count on the text as it is now; there is no other place that counts.
 *
 * @param barred user key of whoever may not decide, whom "all" does not wait for
 * @param fingerprint of the text as it is now
 * @param edits that led to it, oldest first
 * @param lineage tells which texts it came of without a change of substance
 */
public record ApprovalTally(
        @Nullable String barred, String fingerprint, List<Edit> edits, EquivalentTexts lineage, Membership membership) {

    public ApprovalTally {
        edits = List.copyOf(edits);
    }

    /** @param decisions the newest of each person and role, of any role */
    public List<RoleStatus> weigh(Collection<Role> roles, Collection<Decision> decisions) {
        List<RoleStatus> standings =
                roles.stream().map(role -> weigh(role, decisions)).toList();
        return standings.stream()
                .map(each -> each.waitingFor(unmetBefore(each.role().stage(), standings)))
                .toList();
    }

    private static List<String> unmetBefore(int stage, List<RoleStatus> standings) {
        return standings.stream()
                .filter(each -> each.role().isBefore(stage) && !each.met())
                .map(each -> each.role().name())
                .toList();
    }

    RoleStatus weigh(Role role, Collection<Decision> decisions) {
        List<EvaluatedDecision> weighed = decisions.stream()
                .filter(decision -> decision.role().equals(role.id()))
                .sorted(Comparator.comparingInt(Decision::entry))
                .map(decision -> weigh(role, decision))
                .toList();
        int approvals = approvals(role, weighed);
        int needed = needed(role, weighed);
        boolean blocked = weighed.stream().anyMatch(EvaluatedDecision::requestsChanges);
        boolean met = role.isValid() && approvals >= needed && !blocked;
        return new RoleStatus(role, weighed, approvals, needed, met, List.of(), List.of(), Awaited.NOBODY);
    }

    private EvaluatedDecision weigh(Role role, Decision decision) {
        Optional<List<MinorEdit>> carried = lineage.between(decision.fingerprint(), fingerprint);
        Validity standing = standing(role, decision, carried);
        return new EvaluatedDecision(
                decision,
                standing,
                carried.isEmpty() ? changeOf(decision) : null,
                standing == Validity.CARRIED_OVER ? carried.orElseThrow() : List.of());
    }

    private @Nullable Edit changeOf(Decision decision) {
        return edits.stream()
                .filter(edit -> edit.entry() > decision.entry())
                .filter(edit -> lineage.between(decision.fingerprint(), edit.fingerprint())
                        .isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Only its approver settles a request for changes; the text that was to be changed is another one by then. */
    private Validity standing(Role role, Decision decision, Optional<List<MinorEdit>> carried) {
        if (!role.asks(decision.user(), membership)) {
            return Validity.NO_LONGER_ASKED;
        }
        if (decision.requestsChanges()) {
            return Validity.STANDS;
        }
        return carried.map(by -> by.isEmpty() ? Validity.STANDS : Validity.CARRIED_OVER)
                .orElse(Validity.OUTDATED);
    }

    /** All does not wait for who abstains, but somebody has to approve. */
    private int needed(Role role, List<EvaluatedDecision> weighed) {
        if (role.quorum().isAll()) {
            Set<String> abstaining = weighed.stream()
                    .filter(EvaluatedDecision::abstains)
                    .map(each -> each.decision().user())
                    .collect(Collectors.toSet());
            long users = awaited(role, weighed)
                    .filter(user -> !abstaining.contains(user))
                    .count();
            return Math.max(1, (int) users + role.groups().size());
        }
        return role.quorum().count().orElse(0);
    }

    private int approvals(Role role, List<EvaluatedDecision> weighed) {
        Set<String> approvers = approvers(weighed);
        if (!role.quorum().isAll()) {
            return approvers.size();
        }
        long users = awaited(role, weighed).filter(approvers::contains).count();
        long groups = role.groups().stream()
                .filter(group -> approvers.stream().anyMatch(user -> membership.isMember(user, group)))
                .count();
        return (int) (users + groups);
    }

    /** Whoever may not decide is not waited for, unless he approved while he might: that goes on counting. */
    private Stream<String> awaited(Role role, List<EvaluatedDecision> weighed) {
        Set<String> approvers = approvers(weighed);
        return role.users().stream().distinct().filter(user -> !user.equals(barred) || approvers.contains(user));
    }

    private static Set<String> approvers(List<EvaluatedDecision> weighed) {
        return weighed.stream()
                .filter(EvaluatedDecision::approves)
                .map(each -> each.decision().user())
                .collect(Collectors.toSet());
    }
}
