package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;

/**
 * What approvers asked for that nobody has marked as resolved.
 *
 * @param concerns requests for changes, which block their roles whatever the text has become
 * @param conditions of approvals that count for the text as it is
 */
public record OpenRequests(int concerns, int conditions) {

    public static OpenRequests of(Collection<RoleStatus> roles) {
        List<Decision> counting = roles.stream()
                .flatMap(role -> role.decisions().stream())
                .filter(EvaluatedDecision::counts)
                .map(EvaluatedDecision::decision)
                .toList();
        return new OpenRequests(open(counting, false), open(counting, true));
    }

    private static int open(List<Decision> decisions, boolean approving) {
        return decisions.stream()
                .filter(each -> each.choice().approves() == approving)
                .mapToInt(each -> each.openRequests().size())
                .sum();
    }
}
