package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Role;
import org.jspecify.annotations.Nullable;

/** Follows the roles of an RFC through its record, to find what they were, and those that ask for less than they once did. */
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

    /** @return the roles that the page has after these entries */
    static List<Role> roles(List<Entry> entries) {
        RoleHistory history = new RoleHistory();
        entries.forEach(history::follow);
        return new ArrayList<>(history.roles.values());
    }

    /** @return by the identity of the role, who took themselves off it and was not named anew since; the oldest first */
    static Map<String, List<Departure>> departures(List<Entry> entries) {
        Map<String, List<Departure>> departures = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String id = String.valueOf(entry.role());
            if (entry.kind() == EntryKind.ROLE_LEFT) {
                departures.computeIfAbsent(id, role -> new ArrayList<>()).add(entry.departure());
            }
            entry.detail(Detail.Assigned.class)
                    .map(Detail.Assigned::users)
                    .ifPresent(users -> departures
                            .getOrDefault(id, new ArrayList<>())
                            .removeIf(each -> users.added().contains(each.user())
                                    || users.removed().contains(each.user())));
        }
        return departures;
    }

    /** @param departures as above. @return the role without those who left it */
    static Role remaining(Role role, Map<String, List<Departure>> departures) {
        return role.without(departures.getOrDefault(role.id(), List.of()).stream()
                .map(Departure::user)
                .toList());
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
        Role left = roles.get(String.valueOf(entry.role()));
        if (entry.kind() == EntryKind.ROLE_LEFT && left != null) {
            change(left.id(), left.without(List.of(entry.approver())), entry);
        }
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
                    new Loosening(
                            entry.sequence(),
                            entry.actor().key(),
                            entry.at(),
                            entry.pageVersion(),
                            most,
                            now,
                            entry.kind() == EntryKind.ROLE_LEFT));
        } else if (now != null) {
            strictest.put(id, now);
            loosenings.remove(id);
        }
    }
}
