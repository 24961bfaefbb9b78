package net.rfcdesk.rest;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import org.jspecify.annotations.Nullable;

/**
 * A role as settings have it.
 *
 * @param users user keys; user names are taken as well
 * @param needed any, all, majority, all-but-1 or a number
 * @param kind approves, consulted or informed
 * @param required whether every RFC needs it
 * @param contact user key of the person who is told when its decisions are late; null for nobody, and for roles of the site. A user name is taken as well
 */
record SettingsRoleJson(
        @Nullable String name,
        @Nullable List<String> users,
        @Nullable List<String> groups,
        @Nullable String needed,
        @Nullable Integer stage,
        @Nullable String kind,
        @Nullable Boolean required,
        @Nullable String contact) {

    static SettingsRoleJson of(Role role, boolean required, @Nullable String contact) {
        return new SettingsRoleJson(
                role.name(),
                role.users(),
                role.groups(),
                role.quorum().text(),
                role.stage(),
                role.kind().code(),
                required,
                contact);
    }

    /** @param field that has them, for refusals */
    static List<Role> roles(List<SettingsRoleJson> wanted, String field) {
        List<Role> roles = new ArrayList<>();
        Inputs.each(Inputs.all(wanted, field), field, (role, place) -> roles.add(role.role(place)));
        return roles;
    }

    /** @param place in the list, for refusals */
    private Role role(String place) {
        return new Role(
                name == null ? "" : Inputs.name(name, place + ".name"),
                users == null ? List.of() : Inputs.lines(users, place + ".users"),
                groups == null ? List.of() : Inputs.lines(groups, place + ".groups"),
                Quorum.parse(needed),
                stage == null ? Role.FIRST_STAGE : stage,
                RoleKind.parse(kind));
    }
}
