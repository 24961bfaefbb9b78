package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;

/** Who may ask people for their decisions, and whom; the answer is empty when nothing stands against it. */
public final class AskRules {

    private AskRules() {}

    /**
     * @param mayEdit whether the requester may edit the page
     * @param awaited whom one could ask
     */
    public static Optional<Refusal> cannotAsk(
            Requester requester, boolean mayEdit, Rfc rfc, List<RequestedRole> awaited) {
        return requester
                .cannotAct()
                .or(() -> mayEdit || rfc.author() != null && rfc.author().equals(requester.user())
                        ? Optional.empty()
                        : refusal(RefusalCode.MAY_NOT_ASK))
                .or(() -> StatusRules.notOpen(rfc.status()))
                .or(() -> awaited.isEmpty() ? refusal(RefusalCode.NOBODY_TO_ASK) : Optional.empty());
    }

    /** @return those whom the roles wait for, as far as that was looked for */
    public static List<RequestedRole> awaited(List<RoleStatus> roles) {
        return roles.stream()
                .filter(each -> !each.blocked())
                .map(each -> new RequestedRole(
                        each.role().id(), each.awaited().users(), each.awaited().groups()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** @return of those who are awaited these, in each role that waits for them */
    public static List<RequestedRole> chosen(List<RequestedRole> awaited, Set<String> users, Set<String> groups) {
        return awaited.stream()
                .map(each -> new RequestedRole(
                        each.role(),
                        each.users().stream().filter(users::contains).toList(),
                        each.groups().stream().filter(groups::contains).toList()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** @param roles with whom they wait for. @param name of the user, as people read it */
    public static Optional<Refusal> cannotBeAsked(String user, String name, List<RoleStatus> roles) {
        if (awaited(roles).stream().anyMatch(each -> each.users().contains(user))) {
            return Optional.empty();
        }
        List<RoleStatus> asking = roles.stream()
                .filter(each -> each.role().users().contains(user))
                .toList();
        if (asking.isEmpty()) {
            return refusal(RefusalCode.PERSON_NOT_NAMED, name);
        }
        boolean decided = asking.stream()
                .allMatch(each ->
                        each.evaluatedOf(user).filter(EvaluatedDecision::counts).isPresent());
        return refusal(decided ? RefusalCode.PERSON_DECIDED : RefusalCode.PERSON_NOT_AWAITED, name);
    }

    /** @param roles as above */
    public static Optional<Refusal> groupCannotBeAsked(String group, List<RoleStatus> roles) {
        return awaited(roles).stream().anyMatch(each -> each.groups().contains(group))
                ? Optional.empty()
                : refusal(RefusalCode.GROUP_NOT_AWAITED, group);
    }

    private static Optional<Refusal> refusal(RefusalCode reason, Object... arguments) {
        return Optional.of(Refusal.of(reason, arguments));
    }
}
