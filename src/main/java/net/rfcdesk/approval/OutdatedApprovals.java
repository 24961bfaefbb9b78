package net.rfcdesk.approval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A save that outdated decisions, for its author to know.
 *
 * @param decisions how many
 */
public record OutdatedApprovals(Edit edit, long decisions) {

    /** @return those known to the record */
    public static List<OutdatedApprovals> of(Collection<RoleStatus> roleStatuses) {
        Map<Edit, Long> counts = roleStatuses.stream()
                .flatMap(roleStatus -> roleStatus.decisions().stream())
                .filter(each -> each.validity() == Validity.OUTDATED && each.changedBy() != null)
                .collect(
                        Collectors.groupingBy(EvaluatedDecision::changedBy, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new OutdatedApprovals(each.getKey(), each.getValue()))
                .toList();
    }
}
