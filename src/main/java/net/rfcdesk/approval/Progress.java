package net.rfcdesk.approval;

import java.util.Collection;

/** How many of an RFC's roles are met. */
public record Progress(int met, int roles) {

    public static Progress of(Collection<RoleStatus> standings) {
        return new Progress((int) standings.stream().filter(RoleStatus::met).count(), standings.size());
    }

    /** @return whether no role is left to wait for; an RFC without roles waits for nobody */
    public boolean isComplete() {
        return met == roles;
    }
}
