package net.rfcdesk.notify;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;

/**
 * An RFC after one of the entries of its record, among the people of now.
 *
 * @param history up to that entry
 * @param pending by the identity of a role, the user keys of those for whose decisions it waits
 * @param complete whether it has roles, and no approval is missing
 */
record RfcSnapshot(
        Rfc rfc, History history, List<RoleStatus> roles, Map<String, Set<String>> pending, boolean complete) {

    /** @param onPage the roles that the page had then */
    static RfcSnapshot of(Rfc rfc, History history, List<Role> onPage, Audience audience) {
        List<RoleStatus> tallied = history.tally(rfc, onPage, audience.settings(), audience.directory());
        RoleValidator validator =
                new RoleValidator(history.barred(rfc, audience.settings()), audience.directory(), audience.mayView());
        List<RoleStatus> roles = tallied.stream()
                .map(each -> each.basis() == RoleBasis.ACCEPTED ? each : validator.of(each))
                .toList();
        Map<String, Set<String>> pending = rfc.status().isOpen()
                ? roles.stream()
                        .collect(toMap(
                                each -> each.role().id(),
                                each -> pending(each, validator, audience),
                                (one, same) -> one))
                : Map.of();
        Progress progress = Progress.of(tallied, history.minimumApprovals(rfc, audience.settings()));
        return new RfcSnapshot(rfc, history, roles, pending, !tallied.isEmpty() && progress.isComplete());
    }

    /** Also as members of a group, unless it is too large to be told. */
    private static Set<String> pending(RoleStatus roleStatus, RoleValidator validator, Audience audience) {
        Set<String> pending = new LinkedHashSet<>();
        if (!roleStatus.blocked()) {
            pending.addAll(roleStatus.awaited().users());
            roleStatus.awaited().groups().stream()
                    .flatMap(group -> audience.membersOf(group).stream())
                    .filter(user -> roleStatus.isAwaiting(user) && validator.canApprove(user))
                    .forEach(pending::add);
        }
        return pending;
    }

    Optional<RoleStatus> role(String id) {
        return roles.stream().filter(each -> each.role().id().equals(id)).findFirst();
    }

    boolean isPending(String role, String user) {
        return pending.getOrDefault(role, Set.of()).contains(user);
    }

    /** @return who decides for those whom it waits for */
    Delegates delegates(Audience audience) {
        Set<String> users = pending.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return audience.delegates().apply(users);
    }

    /** @return user key of the delegate who can decide for that user as well */
    Optional<String> delegateOf(String user, RoleStatus roleStatus, Delegates delegates, Audience audience) {
        DecisionRules rules =
                new DecisionRules(audience.directory(), history.barred(rfc, audience.settings()), audience.mayView());
        return delegates
                .of(user)
                .map(Delegation::to)
                .filter(to ->
                        audience.directory().isActive(to) && audience.mayView().test(to))
                .filter(to -> rules.cannotDecide(new Requester(to, false, Set.of(user)), user, rfc, roleStatus)
                        .isEmpty());
    }

    /** @return user keys of all whom the RFC concerns: its author, those who are named, and those who decided, also on behalf of somebody */
    Set<String> involved(Audience audience) {
        Set<String> involved = new LinkedHashSet<>();
        Stream.ofNullable(rfc.author()).forEach(involved::add);
        for (RoleStatus each : roles) {
            involved.addAll(each.role().users());
            each.decisions().stream()
                    .map(EvaluatedDecision::decision)
                    .forEach(decision -> involved.addAll(List.of(decision.user(), decision.by())));
            if (each.role().kind() == RoleKind.INFORMED) {
                each.role().groups().forEach(group -> involved.addAll(audience.membersOf(group)));
            }
        }
        return involved;
    }
}
