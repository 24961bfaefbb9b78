package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;

/**
 * What people asked for that nobody has marked as resolved.
 *
 * @param concerns requests for changes, which block their roles whatever the text has become, and concerns of people who do not decide
 * @param conditions of approvals that count for the text as it is
 */
public record OpenRequests(int concerns, int conditions) {

    /** @param concerns of people who do not decide */
    public static OpenRequests of(Collection<RoleStatus> roles, Collection<Request> concerns) {
        List<Decision> counting = roles.stream()
                .flatMap(role -> role.decisions().stream())
                .filter(EvaluatedDecision::counts)
                .map(EvaluatedDecision::decision)
                .toList();
        int others = (int) concerns.stream().filter(Request::open).count();
        return new OpenRequests(open(counting, false) + others, open(counting, true));
    }

    private static int open(List<Decision> decisions, boolean approving) {
        return decisions.stream()
                .filter(each -> each.choice().approves() == approving)
                .mapToInt(each -> each.openRequests().size())
                .sum();
    }
}
