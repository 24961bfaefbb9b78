package net.rfcdesk.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a space, as they are or as somebody wants them; null for what is not to change.
 *
 * @param policySources where the answer to each policy comes from; only told
 */
record SettingsJson(
        @Nullable Map<String, Object> policies,
        @Nullable Map<String, String> policySources,
        @Nullable String prefix,
        @Nullable BypassersJson bypassers,
        @Nullable List<RoleJson> roles) {

    private static final String SOURCES = "policySources";

    static SettingsJson of(ChosenSettings chosen) {
        SpaceSettings settings = chosen.held();
        return new SettingsJson(
                PoliciesJson.of(settings.policies()),
                sources(chosen),
                settings.prefix(),
                new BypassersJson(
                        settings.bypassers().administrators(),
                        settings.bypassers().groups()),
                settings.roles().stream()
                        .map(role -> RoleJson.of(role, settings.required().contains(role.id())))
                        .toList());
    }

    private static Map<String, String> sources(ChosenSettings chosen) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            sources.put(policy.field(), chosen.source(policy).code());
        }
        return sources;
    }

    /** @param settings what the space chose. @return those settings with what is wanted here */
    SpaceSettings over(SpaceSettings settings) {
        if (policySources != null) {
            throw Refusal.of(RefusalCode.FIELD_UNKNOWN, SOURCES).in(SOURCES).exception();
        }
        return new SpaceSettings(
                policies == null ? settings.policies() : PoliciesJson.over(settings.policies(), policies),
                prefix == null ? settings.prefix() : prefix,
                bypassers == null ? settings.bypassers() : bypassers.over(settings.bypassers()),
                roles == null ? settings.roles() : roles(Inputs.all(roles, "roles")),
                roles == null ? settings.required() : required(roles));
    }

    private static Set<String> required(List<RoleJson> wanted) {
        return wanted.stream()
                .filter(role -> Boolean.TRUE.equals(role.required()))
                .map(role -> Role.id(String.valueOf(role.name())))
                .collect(Collectors.toSet());
    }

    private static List<Role> roles(List<RoleJson> wanted) {
        List<Role> roles = new ArrayList<>();
        Inputs.each(wanted, "roles", (role, place) -> roles.add(role.role(place)));
        return roles;
    }

    /** @param groups names of the groups whose members may accept without all approvals */
    record BypassersJson(
            @Nullable Boolean administrators, @Nullable List<String> groups) {

        Bypassers over(Bypassers bypassers) {
            return new Bypassers(
                    administrators == null ? bypassers.administrators() : administrators,
                    groups == null ? bypassers.groups() : Inputs.lines(groups, "bypassers.groups"));
        }
    }

    /**
     * @param users user keys; user names are taken as well
     * @param needed any, all, majority, all-but-1 or a number
     * @param kind approves, consulted or informed
     * @param required whether every RFC of the space needs it
     */
    record RoleJson(
            @Nullable String name,
            @Nullable List<String> users,
            @Nullable List<String> groups,
            @Nullable String needed,
            @Nullable Integer stage,
            @Nullable String kind,
            @Nullable Boolean required) {

        static RoleJson of(Role role, boolean required) {
            return new RoleJson(
                    role.name(),
                    role.users(),
                    role.groups(),
                    role.quorum().text(),
                    role.stage(),
                    role.kind().code(),
                    required);
        }

        /** @param place in the list, for refusals */
        Role role(String place) {
            return new Role(
                    name == null ? "" : Inputs.name(name, place + ".name"),
                    users == null ? List.of() : Inputs.lines(users, place + ".users"),
                    groups == null ? List.of() : Inputs.lines(groups, place + ".groups"),
                    Quorum.parse(needed),
                    stage == null ? Role.FIRST_STAGE : stage,
                    RoleKind.parse(kind));
        }
    }
}
