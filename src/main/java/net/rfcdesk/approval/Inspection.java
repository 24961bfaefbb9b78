package net.rfcdesk.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what keeps a role from ever being met, which would otherwise look like waiting.
 *
 * @param barred user key of whoever may not decide; null for nobody
 */
public record Inspection(String barred, Directory directory) {

    public List<Flaw> of(RoleStanding standing) {
        Role role = standing.role();
        List<Flaw> flaws = new ArrayList<>();
        role.users().stream().distinct().map(this::flaw).forEach(flaws::addAll);
        role.groups().stream()
                .filter(group -> !directory.groupExists(group))
                .map(group -> Flaw.of(Flaw.Kind.GROUP_UNKNOWN, group))
                .forEach(flaws::add);
        if (role.asksSomebody() && role.quorum().isValid()) {
            flaws.addAll(tooFew(standing));
        }
        return flaws;
    }

    private List<Flaw> flaw(String user) {
        if (!directory.userExists(user)) {
            return List.of(Flaw.of(Flaw.Kind.USER_UNKNOWN, user));
        }
        return directory.isActive(user) ? List.of() : List.of(Flaw.of(Flaw.Kind.CANNOT_DECIDE, directory.nameOf(user)));
    }

    private List<Flaw> tooFew(RoleStanding standing) {
        long most = standing.role().quorum().isAll() ? mostOfAll(standing) : mostOfAny(standing);
        return most < standing.needed()
                ? List.of(Flaw.of(Flaw.Kind.TOO_FEW, String.valueOf(standing.needed()), String.valueOf(most)))
                : List.of();
    }

    /** Looks no further than needed. */
    private long mostOfAny(RoleStanding standing) {
        Role role = standing.role();
        Stream<String> members = role.groups().stream().flatMap(directory::members);
        Stream<String> able = Stream.concat(role.users().stream(), members).filter(this::canApprove);
        return Stream.concat(approvers(standing).stream(), able)
                .distinct()
                .limit(standing.needed())
                .count();
    }

    private long mostOfAll(RoleStanding standing) {
        Role role = standing.role();
        Set<String> approvers = approvers(standing);
        long users = role.users().stream()
                .distinct()
                .filter(user -> approvers.contains(user) || canApprove(user))
                .count();
        long groups = role.groups().stream()
                .filter(group -> approvers.stream().anyMatch(user -> directory.isMember(user, group))
                        || directory.members(group).anyMatch(this::canApprove))
                .count();
        return users + groups;
    }

    private boolean canApprove(String user) {
        return !user.equals(barred) && directory.userExists(user) && directory.isActive(user);
    }

    private static Set<String> approvers(RoleStanding standing) {
        Set<String> approvers = new HashSet<>();
        standing.decisions().stream()
                .filter(WeighedDecision::approves)
                .map(each -> each.decision().user())
                .forEach(approvers::add);
        return approvers;
    }
}
