package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;

/**
 * How far the approval of an RFC has come.
 *
 * @param met roles that are
 * @param roles that the RFC needs
 * @param people who approve as far as that counts; 0 when there is no minimum of them
 * @param minimum of people who must approve, over all roles; 0 for none
 */
public record Progress(int met, int roles, int people, int minimum) {

    /** Where no number of people is required. */
    public Progress(int met, int roles) {
        this(met, roles, 0, 0);
    }

    /**
     * A role that was added after the RFC was accepted does not count.
     *
     * @param minimum of people who must approve, over all roles that do; 0 for none
     */
    public static Progress of(Collection<RoleStatus> roleStatuses, int minimum) {
        List<RoleStatus> counted = roleStatuses.stream()
                .filter(each -> each.role().isRequired() && each.basis() != RoleBasis.ADDED_SINCE)
                .toList();
        int met = (int) counted.stream().filter(RoleStatus::met).count();
        return new Progress(met, counted.size(), minimum == 0 ? 0 : people(counted), minimum);
    }

    private static int people(Collection<RoleStatus> counted) {
        List<EvaluatedDecision> decisions =
                counted.stream().flatMap(each -> each.decisions().stream()).toList();
        return EvaluatedDecision.deciders(decisions, EvaluatedDecision::approves)
                .size();
    }

    /** @return whether no role and nobody is left to wait for; an RFC without roles waits for nobody, unless there is a minimum */
    public boolean isComplete() {
        return met == roles && hasEnoughPeople();
    }

    public boolean hasEnoughPeople() {
        return people >= minimum;
    }
}
