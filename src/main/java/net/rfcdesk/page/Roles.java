package net.rfcdesk.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.People;

/** Makes roles of what a page says, with user keys instead of user names. */
public final class Roles {

    private final People people;

    public Roles(People people) {
        this.people = people;
    }

    /** Of two macros for the same role the first one counts. */
    List<Role> of(List<RoleText> texts) {
        Map<String, Role> byId = new LinkedHashMap<>();
        texts.stream().map(this::role).forEach(role -> byId.putIfAbsent(role.id(), role));
        return List.copyOf(byId.values());
    }

    static List<String> split(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private Role role(RoleText text) {
        List<String> users = text.approvers().stream().map(this::key).distinct().toList();
        List<String> groups = text.groups().stream().distinct().toList();
        return new Role(text.name(), users, groups, Quorum.parse(text.needed()));
    }

    /** Who cannot be found stays as he was written: he is asked, and cannot answer. */
    private String key(String approver) {
        return people.userName(approver).isPresent()
                ? approver
                : people.keyOf(approver).orElse(approver);
    }
}
