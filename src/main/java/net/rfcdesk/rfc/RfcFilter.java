package net.rfcdesk.rfc;

import java.util.Set;

/**
 * Which RFCs a list is to have.
 *
 * @param statuses empty for all
 * @param bypassed whether only those that were accepted in spite of missing approvals
 */
public record RfcFilter(Set<Status> statuses, boolean bypassed) {

    public static final RfcFilter ALL = of();
    public static final RfcFilter BYPASSED = new RfcFilter(Set.of(), true);

    public RfcFilter {
        statuses = Set.copyOf(statuses);
    }

    public static RfcFilter of(Status... statuses) {
        return new RfcFilter(Set.of(statuses), false);
    }
}
