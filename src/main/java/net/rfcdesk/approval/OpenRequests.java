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
        List<Decision> open = roles.stream()
                .flatMap(role -> role.decisions().stream())
                .filter(EvaluatedDecision::counts)
                .map(EvaluatedDecision::decision)
                .filter(Decision::canBeResolved)
                .toList();
        int concerns = (int) open.stream().filter(Decision::requestsChanges).count();
        return new OpenRequests(concerns, open.size() - concerns);
    }
}
