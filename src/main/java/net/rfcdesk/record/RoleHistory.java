package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Role;
import org.jspecify.annotations.Nullable;

/** Follows the roles of an RFC through its record, to find those that ask for less than they once did. */
final class RoleHistory {

    private final Map<String, Role> strictest = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Loosening> loosenings = new LinkedHashMap<>();
    /** Whether somebody may have relied on the roles by now; those of a first draft bind nobody. */
    private boolean proposed = true;

    private RoleHistory() {}

    /** @return one for each role that asks for less after these entries than some time before; the oldest first */
    static List<Loosening> loosenings(List<Entry> entries) {
        RoleHistory history = new RoleHistory();
        entries.forEach(history::follow);
        return new ArrayList<>(history.loosenings.values());
    }

    private void follow(Entry entry) {
        if (entry.to() != null) {
            proposed = entry.kind() != EntryKind.REGISTERED;
        }
        entry.detail(Detail.Registered.class)
                .ifPresent(begun -> RoleChanges.byId(begun.roles()).forEach((id, role) -> change(id, role, entry)));
        entry.detail(Detail.Assigned.class).ifPresent(assigned -> {
            String id = String.valueOf(entry.role());
            change(id, assigned.appliedTo(roles.get(id)), entry);
        });
    }

    private void change(String id, @Nullable Role now, Entry entry) {
        if (now == null) {
            roles.remove(id);
        } else {
            roles.put(id, now);
        }
        if (!proposed) {
            strictest.remove(id);
        }
        Role most = strictest.get(id);
        if (most != null && most.isRequired() && (now == null || now.isLooserThan(most))) {
            loosenings.put(
                    id,
                    new Loosening(entry.sequence(), entry.actor().key(), entry.at(), entry.pageVersion(), most, now));
        } else if (now != null) {
            strictest.put(id, now);
            loosenings.remove(id);
        }
    }
}
