package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Role;

/** Finds what a save changed in the roles of a page, in whichever way somebody made it. */
public final class RoleChanges {

    /** As many UTF-16 code units as the record's column for the role holds. */
    private static final int MOST_OF_ID = 255;

    /** Some databases take an empty text for none. */
    private static final String UNNAMED = "?";

    private RoleChanges() {}

    /**
     * @param before roles that were known until the save
     * @param saved when, and by whom
     * @return an entry for each role that is another one, new or gone; the order of roles and of people means nothing
     */
    public static List<Entry> between(List<Role> before, List<Role> after, AuditStamp saved) {
        Map<String, Role> old = byId(before);
        Map<String, Role> now = byId(after);
        List<Entry> entries = new ArrayList<>();
        now.forEach((id, role) -> add(id, Detail.Assigned.between(old.get(id), role), saved, entries));
        old.forEach((id, role) -> {
            if (!now.containsKey(id)) {
                add(id, Detail.Assigned.between(role, null), saved, entries);
            }
        });
        return entries;
    }

    private static void add(String id, Detail.Assigned assigned, AuditStamp saved, List<Entry> entries) {
        if (!assigned.isEmpty()) {
            entries.add(Entry.assigned(saved, id, assigned));
        }
    }

    /** What is too long for the column, or missing, is a mistake of the page's, which must not keep its RFC from following. */
    private static String fitting(String id) {
        if (id.isEmpty()) {
            return UNNAMED;
        }
        if (id.length() <= MOST_OF_ID) {
            return id;
        }
        int end = Character.isHighSurrogate(id.charAt(MOST_OF_ID - 1)) ? MOST_OF_ID - 1 : MOST_OF_ID;
        return id.substring(0, end);
    }

    /** @return the first of each identity, by it as entries have it */
    static Map<String, Role> byId(List<Role> roles) {
        Map<String, Role> byId = new LinkedHashMap<>();
        roles.forEach(role -> byId.putIfAbsent(fitting(role.id()), role));
        return byId;
    }
}
