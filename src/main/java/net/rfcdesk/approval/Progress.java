package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;

/** How many of the roles that an RFC needs are met. */
public record Progress(int met, int roles) {

    /** A role that was added after the RFC was accepted does not count. */
    public static Progress of(Collection<RoleStatus> roleStatuses) {
        List<RoleStatus> counted = roleStatuses.stream()
                .filter(each -> each.role().isRequired() && each.basis() != RoleBasis.ADDED_SINCE)
                .toList();
        return new Progress((int) counted.stream().filter(RoleStatus::met).count(), counted.size());
    }

    /** @return whether no role is left to wait for; an RFC without roles waits for nobody */
    public boolean isComplete() {
        return met == roles;
    }
}
