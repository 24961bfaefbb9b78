package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision together with whether it counts.
 *
 * @param changedBy the first save after which the text was another one; none when there was none, or when the record does not know
 * @param carriedOverBy the minor edits by which it counts for the text as it is now; none unless it was carried over
 */
public record EvaluatedDecision(
        Decision decision, Validity validity, @Nullable Edit changedBy, List<MinorEdit> carriedOverBy) {

    public EvaluatedDecision {
        carriedOverBy = List.copyOf(carriedOverBy);
    }

    public boolean counts() {
        return validity.counts();
    }

    public boolean approves() {
        return counts() && decision.choice().approves();
    }

    boolean abstains() {
        return counts() && decision.choice() == Choice.ABSTAINED;
    }

    public boolean requestsChanges() {
        return counts() && decision.requestsChanges();
    }

    /** @return user keys of those whose decisions are of that sort */
    static Set<String> deciders(Collection<EvaluatedDecision> decisions, Predicate<EvaluatedDecision> sort) {
        return decisions.stream()
                .filter(sort)
                .map(each -> each.decision().user())
                .collect(Collectors.toSet());
    }
}
