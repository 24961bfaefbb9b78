package net.rfcdesk.rest;

import java.util.Arrays;
import java.util.List;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.blueprint.Section;
import net.rfcdesk.host.People;

/**
 * What a new RFC of a space begins with.
 *
 * @param sections of the template
 */
record NewRfcJson(List<AskedRoleJson> roles, List<SectionJson> sections) {

    static NewRfcJson of(SpaceSettings settings, People people) {
        RequiredRoles required = RequiredRoles.of(settings);
        return new NewRfcJson(
                settings.rolesOfNewRfcs().stream()
                        .map(role -> AskedRoleJson.of(role, required, people))
                        .toList(),
                Arrays.stream(Section.values()).map(SectionJson::of).toList());
    }

    /**
     * @param needed any, all, majority, all-but-1 or a number
     * @param kind approves, consulted or informed
     * @param required whether every RFC of the space needs it
     * @param fixed whether settings say who is asked, so that a page cannot
     */
    record AskedRoleJson(
            String name,
            List<UserJson> users,
            List<String> groups,
            String needed,
            String kind,
            boolean required,
            boolean fixed) {

        static AskedRoleJson of(Role role, RequiredRoles required, People people) {
            return new AskedRoleJson(
                    role.name(),
                    role.users().stream()
                            .map(key -> new UserJson(key, people.nameOf(key)))
                            .toList(),
                    role.groups(),
                    role.quorum().text(),
                    role.kind().code(),
                    required.requiredBy(role).isPresent(),
                    required.fixedBy(role).isPresent());
        }
    }

    record UserJson(String key, String fullName) {}

    /**
     * @param id of the section in the wizard
     * @param essential whether an RFC without it says too little
     */
    record SectionJson(String id, String heading, boolean essential) {

        static SectionJson of(Section section) {
            return new SectionJson(section.variable(), section.heading(), section.isEssential());
        }
    }
}
