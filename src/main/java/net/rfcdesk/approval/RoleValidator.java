package net.rfcdesk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.rfc.InputText;

/**
 * Finds what keeps a role from ever being met, which would otherwise look like waiting, and whom it waits for. Looks no further into
 * groups than needed.
 *
 * @param barred who may not decide
 * @param mayView whether a user, given by key, may view the RFC's page
 */
public record RoleValidator(Barred barred, Directory directory, Predicate<String> mayView) {

    /** Of a group that is waited for. */
    private static final int MOST_MEMBERS = 5;

    /** @return the same, with what is wrong with the role and whom it waits for */
    public RoleStatus of(RoleStatus roleStatus) {
        RoleStatus problematic = roleStatus.with(problems(roleStatus));
        return problematic.met() || problematic.blocked() || !problematic.open()
                ? problematic
                : problematic.awaiting(awaited(problematic));
    }

    private List<RoleProblem> problems(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        List<RoleProblem> problems = new ArrayList<>(roleStatus.problems());
        problems.addAll(nameProblems(role));
        if (role.isRequired() && !role.quorum().isValid()) {
            problems.add(RoleProblem.of(Kind.QUORUM_INVALID, role.quorum().text()));
        }
        role.users().stream().distinct().map(user -> problem(role, user)).forEach(problems::addAll);
        role.groups().stream()
                .filter(group -> !directory.groupExists(group))
                .map(group -> RoleProblem.of(Kind.GROUP_UNKNOWN, group))
                .forEach(problems::add);
        if (role.isRequired()) {
            problems.addAll(unmeetable(roleStatus));
        }
        return problems;
    }

    private static List<RoleProblem> nameProblems(Role role) {
        if (role.name().isEmpty()) {
            return List.of(RoleProblem.of(Kind.ROLE_UNNAMED));
        }
        return role.hasUsableName()
                ? List.of()
                : List.of(RoleProblem.of(Kind.ROLE_NAME_UNUSABLE, String.valueOf(InputText.MOST_OF_LINE)));
    }

    private List<RoleProblem> problem(Role role, String user) {
        if (!directory.userExists(user)) {
            return List.of(RoleProblem.of(Kind.USER_UNKNOWN, user));
        }
        if (role.kind() == RoleKind.INFORMED) {
            return List.of();
        }
        if (!directory.isActive(user)) {
            return List.of(RoleProblem.of(Kind.CANNOT_DECIDE, directory.nameOf(user)));
        }
        return mayView.test(user) ? List.of() : List.of(RoleProblem.of(Kind.CANNOT_VIEW, directory.nameOf(user)));
    }

    private List<RoleProblem> unmeetable(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        if (!role.asksSomebody()) {
            return List.of(RoleProblem.of(Kind.NOBODY_ASKED));
        }
        if (!role.quorum().isValid()) {
            return List.of();
        }
        if (roleStatus.needed() == 0) {
            RoleProblem spared =
                    RoleProblem.of(Kind.NOBODY_NEEDED, role.quorum().spared().orElse(0));
            return Stream.concat(Stream.of(spared), writers(roleStatus)).toList();
        }
        return tooFew(roleStatus);
    }

    private List<RoleProblem> tooFew(RoleStatus roleStatus) {
        long most = roleStatus.role().quorum().isShare() ? mostOfShare(roleStatus) : mostOfAny(roleStatus);
        if (most >= roleStatus.needed()) {
            return List.of();
        }
        RoleProblem tooFew = RoleProblem.of(Kind.TOO_FEW, roleStatus.needed(), (int) most);
        return Stream.concat(reasons(roleStatus), Stream.of(tooFew)).toList();
    }

    /** Why those who are there and can view the page are not enough. */
    private Stream<RoleProblem> reasons(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        Set<String> approvers = approvers(roleStatus);
        Stream<RoleProblem> abstaining = abstaining(roleStatus).stream()
                .sorted()
                .map(user -> RoleProblem.of(Kind.ABSTAINED, directory.nameOf(user)));
        Stream<RoleProblem> groups = role.groups().stream()
                .distinct()
                .filter(directory::groupExists)
                .filter(group -> !canBeMet(group, approvers, abstaining(roleStatus)))
                .map(group -> RoleProblem.of(Kind.GROUP_CANNOT_DECIDE, group));
        return Stream.of(writers(roleStatus), abstaining, groups).flatMap(each -> each);
    }

    /** Who may not decide because they wrote the RFC. */
    private Stream<RoleProblem> writers(RoleStatus roleStatus) {
        Set<String> approvers = approvers(roleStatus);
        return roleStatus.role().users().stream()
                .distinct()
                .filter(user -> !approvers.contains(user))
                .flatMap(user -> barred.problem(user, directory.nameOf(user)).stream());
    }

    private long mostOfAny(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        Set<String> abstaining = abstaining(roleStatus);
        Stream<String> members = role.groups().stream().flatMap(directory::members);
        Stream<String> able = Stream.concat(role.users().stream(), members)
                .filter(user -> !abstaining.contains(user) && canApprove(user));
        return Stream.concat(approvers(roleStatus).stream(), able)
                .distinct()
                .limit(roleStatus.needed())
                .count();
    }

    /** Who abstains is not waited for. */
    private long mostOfShare(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        Set<String> approvers = approvers(roleStatus);
        Set<String> abstaining = abstaining(roleStatus);
        long users = role.users().stream()
                .distinct()
                .filter(user -> approvers.contains(user) || !abstaining.contains(user) && canApprove(user))
                .count();
        long groups = role.groups().stream()
                .filter(group -> canBeMet(group, approvers, abstaining))
                .count();
        return users + groups;
    }

    private boolean canBeMet(String group, Set<String> approvers, Set<String> abstaining) {
        return approvers.stream().anyMatch(user -> directory.isMember(user, group))
                || directory.members(group).anyMatch(user -> !abstaining.contains(user) && canApprove(user));
    }

    private Awaited awaited(RoleStatus roleStatus) {
        Role role = roleStatus.role();
        Predicate<String> awaited = user -> roleStatus.isAwaiting(user) && canApprove(user);
        List<String> groups = role.groups().stream()
                .distinct()
                .filter(group -> directory.members(group).anyMatch(awaited))
                .toList();
        return new Awaited(
                role.users().stream().distinct().filter(awaited).toList(),
                groups,
                groups.stream().map(group -> first(group, awaited)).toList());
    }

    private GroupMembers first(String group, Predicate<String> awaited) {
        List<String> first = directory.members(group).limit(MOST_MEMBERS + 1).toList();
        return new GroupMembers(
                group, first.stream().limit(MOST_MEMBERS).filter(awaited).toList(), first.size() <= MOST_MEMBERS);
    }

    /** @param user user key. @return whether they may decide, and can work on the site and view the page */
    public boolean canApprove(String user) {
        return !barred.includes(user) && directory.userExists(user) && directory.isActive(user) && mayView.test(user);
    }

    private static Set<String> approvers(RoleStatus roleStatus) {
        return EvaluatedDecision.deciders(roleStatus.decisions(), EvaluatedDecision::approves);
    }

    private static Set<String> abstaining(RoleStatus roleStatus) {
        return EvaluatedDecision.deciders(roleStatus.decisions(), EvaluatedDecision::abstains);
    }
}
