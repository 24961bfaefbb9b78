package net.rfcdesk.page;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.ApprovalRequests;
import net.rfcdesk.approval.AskRules;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import org.jspecify.annotations.Nullable;

/**
 * A role that waits for decisions, with those who can make them.
 *
 * @param people who are asked by name
 */
public record AwaitedRole(Role role, List<Person> people, List<Group> groups) {

    public AwaitedRole {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    /**
     * @param user user key
     * @param delegation under which somebody else decides for them now; none when nobody does
     * @param decided whether they have decided, on a text that has changed since
     * @param asked how they were asked last; none when nobody has asked since they decided, or ever
     */
    public record Person(
            String user,
            @Nullable Delegation delegation,
            boolean decided,
            @Nullable Asked asked) {

        /** @return whether the author turns to them once more */
        boolean isKnown() {
            return decided || asked != null;
        }
    }

    /**
     * @param decided whether some of its members have decided, on a text that has changed since
     * @param asked how its members were asked last; none when nobody has asked them
     */
    public record Group(
            String name, boolean decided, @Nullable Asked asked) {

        boolean isKnown() {
            return decided || asked != null;
        }
    }

    boolean isKnown() {
        return people.stream().allMatch(Person::isKnown) && groups.stream().allMatch(Group::isKnown);
    }

    /** @return whether somebody has decided on a text that has changed since */
    boolean isDecidedBefore() {
        return people.stream().anyMatch(Person::decided) || groups.stream().anyMatch(Group::decided);
    }

    /** @param roles with whom they wait for */
    static List<AwaitedRole> of(
            List<RoleStatus> roles, ApprovalRequests requests, Delegates delegates, Membership membership) {
        return roles.stream()
                .flatMap(roleStatus -> AskRules.awaited(List.of(roleStatus)).stream()
                        .map(awaited -> new AwaitedRole(
                                roleStatus.role(),
                                awaited.users().stream()
                                        .map(user -> person(roleStatus, user, requests, delegates, membership))
                                        .toList(),
                                awaited.groups().stream()
                                        .map(group -> group(roleStatus, group, requests, membership))
                                        .toList())))
                .toList();
    }

    private static Person person(
            RoleStatus roleStatus, String user, ApprovalRequests requests, Delegates delegates, Membership membership) {
        return new Person(
                user,
                delegates.of(user).orElse(null),
                roleStatus.decisionOf(user).isPresent(),
                orNull(requests.of(roleStatus, user, membership)));
    }

    private static Group group(RoleStatus roleStatus, String group, ApprovalRequests requests, Membership membership) {
        boolean decided = roleStatus.decisions().stream()
                .map(each -> each.decision().user())
                .anyMatch(user -> roleStatus.isAwaiting(user) && membership.isMember(user, group));
        return new Group(group, decided, orNull(requests.ofGroup(roleStatus, group)));
    }

    private static @Nullable Asked orNull(Optional<Asked> asked) {
        return asked.orElse(null);
    }
}
