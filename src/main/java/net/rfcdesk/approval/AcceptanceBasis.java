package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which roles an RFC was accepted, and who had decided as what. An acceptance is judged by this, so that nothing that happens to
 * people, groups or settings afterwards changes it.
 *
 * @param barred user keys of those who were not permitted to decide
 * @param minimum of people who had to approve, over all roles; 0 for none
 * @param roles in the page's order
 */
public record AcceptanceBasis(Set<String> barred, int minimum, List<AcceptedRole> roles) {

    public AcceptanceBasis {
        barred = Set.copyOf(barred);
        roles = List.copyOf(roles);
    }

    /**
     * @param role as it counted
     * @param fixed whether settings said who was asked, and not the page
     */
    public record AcceptedRole(Role role, boolean fixed, List<Decider> decisions) {
        public AcceptedRole {
            decisions = List.copyOf(decisions);
        }

        /** The same people as this one. */
        private Role asked(Role other) {
            return other.asking(role.users(), role.groups());
        }
    }

    /**
     * Somebody who had decided for a role.
     *
     * @param entry of the decision in the page's record
     * @param user user key of the approver whose decision it is
     * @param groups the groups of the role that they were a member of
     */
    public record Decider(int entry, String user, List<String> groups) {
        public Decider {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param barred user keys of those who may not decide now
     * @param settings of the space now
     */
    public static AcceptanceBasis of(
            Set<String> barred, SpaceSettings settings, List<RoleStatus> roleStatuses, Membership membership) {
        RequiredRoles required = RequiredRoles.of(settings);
        return new AcceptanceBasis(
                barred,
                settings.minimumApprovals(),
                roleStatuses.stream()
                        .map(each -> new AcceptedRole(
                                each.role(), required.fixedBy(each.role()).isPresent(), deciders(each, membership)))
                        .toList());
    }

    /** @return whether a role that asked for less on its page asked for no less, since it was required */
    public boolean makesUpFor(Loosening loosening) {
        Role before = loosening.before();
        return roles.stream()
                .filter(each -> each.role().id().equals(before.id()))
                .anyMatch(each -> !each.role().isLooserThan(each.fixed() ? each.asked(before) : before));
    }

    private static List<Decider> deciders(RoleStatus roleStatus, Membership membership) {
        return roleStatus.decisions().stream()
                .map(EvaluatedDecision::decision)
                .map(decision -> new Decider(
                        decision.entry(), decision.user(), groups(roleStatus.role(), decision.user(), membership)))
                .toList();
    }

    private static List<String> groups(Role role, String user, Membership membership) {
        return role.groups().stream()
                .distinct()
                .filter(group -> membership.isMember(user, group))
                .toList();
    }

    /** @return the roles as they counted */
    public List<Role> askedRoles() {
        return roles.stream().map(AcceptedRole::role).toList();
    }

    /**
     * @param decisions as they are now
     * @return who was in which group when they made one of these decisions, as far as it was known at the acceptance; else what the other
     *     one says
     */
    public Membership membership(Collection<Decision> decisions, Membership otherwise) {
        Set<Integer> entries = decisions.stream().map(Decision::entry).collect(Collectors.toSet());
        return (user, group) -> {
            List<Decider> known = deciders(group)
                    .filter(each -> each.user().equals(user) && entries.contains(each.entry()))
                    .toList();
            return known.isEmpty()
                    ? otherwise.isMember(user, group)
                    : known.stream().anyMatch(each -> each.groups().contains(group));
        };
    }

    private Stream<Decider> deciders(String group) {
        return roles.stream()
                .filter(each -> each.role().groups().contains(group))
                .flatMap(each -> each.decisions().stream());
    }
}
