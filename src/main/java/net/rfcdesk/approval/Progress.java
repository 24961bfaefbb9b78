package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;

/** How many of the roles that an RFC needs are met. */
public record Progress(int met, int roles) {

    public static Progress of(Collection<RoleStatus> roleStatuses) {
        List<RoleStatus> required =
                roleStatuses.stream().filter(each -> each.role().isRequired()).toList();
        return new Progress((int) required.stream().filter(RoleStatus::met).count(), required.size());
    }

    /** @return whether no role is left to wait for; an RFC without roles waits for nobody */
    public boolean isComplete() {
        return met == roles;
    }
}
