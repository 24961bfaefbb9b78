package net.rfcdesk.approval;

import java.util.Collection;

/** How many of an RFC's roles are met. */
public record Progress(int met, int roles) {

    public static Progress of(Collection<RoleStatus> roleStatuses) {
        return new Progress((int) roleStatuses.stream().filter(RoleStatus::met).count(), roleStatuses.size());
    }

    /** @return whether no role is left to wait for; an RFC without roles waits for nobody */
    public boolean isComplete() {
        return met == roles;
    }
}
