package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;

/** Settings of a space, as they are or as somebody wants them; null for what is not to change. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsJson(
        Boolean authorMayApprove,
        String acceptance,
        String changeOfAccepted,
        String prefix,
        BypassersJson bypassers,
        List<RoleJson> roles) {

    static SettingsJson of(SpaceSettings settings) {
        return new SettingsJson(
                settings.authorMayApprove(),
                settings.acceptance().name(),
                settings.changeOfAccepted().name(),
                settings.prefix(),
                new BypassersJson(
                        settings.bypassers().administrators(),
                        settings.bypassers().groups()),
                settings.roles().stream().map(RoleJson::of).toList());
    }

    /** @return those settings with what is wanted here */
    SpaceSettings over(SpaceSettings settings) {
        return new SpaceSettings(
                authorMayApprove == null ? settings.authorMayApprove() : authorMayApprove,
                acceptance == null
                        ? settings.acceptance()
                        : Inputs.constant(Acceptance.class, acceptance, "acceptance"),
                changeOfAccepted == null
                        ? settings.changeOfAccepted()
                        : Inputs.constant(ChangeOfAccepted.class, changeOfAccepted, "changeOfAccepted"),
                prefix == null ? settings.prefix() : prefix,
                bypassers == null ? settings.bypassers() : bypassers.over(settings.bypassers()),
                roles == null
                        ? settings.roles()
                        : Inputs.all(roles, "roles").stream()
                                .map(RoleJson::role)
                                .toList());
    }

    /** @param groups names of the groups whose members may accept in spite of missing approvals */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BypassersJson(Boolean administrators, List<String> groups) {

        Bypassers over(Bypassers bypassers) {
            return new Bypassers(
                    administrators == null ? bypassers.administrators() : administrators,
                    groups == null ? bypassers.groups() : Inputs.all(groups, "bypassers"));
        }
    }

    /**
     * @param users user keys; user names are taken as well
     * @param needed any, all or a number
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleJson(String name, List<String> users, List<String> groups, String needed, Integer stage) {

        static RoleJson of(Role role) {
            return new RoleJson(
                    role.name(), role.users(), role.groups(), role.quorum().text(), role.stage());
        }

        Role role() {
            return new Role(
                    name == null ? "" : name,
                    users == null ? List.of() : Inputs.all(users, "roles"),
                    groups == null ? List.of() : Inputs.all(groups, "roles"),
                    Quorum.parse(needed),
                    stage == null ? Role.FIRST_STAGE : stage);
        }
    }
}
