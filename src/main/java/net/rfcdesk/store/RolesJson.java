package net.rfcdesk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import org.jspecify.annotations.Nullable;

/** Roles as one column holds them. */
final class RolesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RolesJson() {}

    static String write(List<Role> roles) {
        try {
            return MAPPER.writeValueAsString(items(roles));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Roles cannot be written as JSON", e);
        }
    }

    static List<Role> read(String json) {
        try {
            return roles(List.of(MAPPER.readValue(json, Item[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored roles are not readable: " + json, e);
        }
    }

    static List<Item> items(List<Role> roles) {
        return roles.stream().map(RolesJson::item).toList();
    }

    static Item item(Role role) {
        return new Item(
                role.name(),
                role.users(),
                role.groups(),
                role.quorum().text(),
                role.stage(),
                role.kind().code(),
                role.sections());
    }

    static List<Role> roles(List<Item> items) {
        return items.stream().map(Item::role).toList();
    }

    /**
     * @param stage none where it was stored before there were stages
     * @param kind none where it was stored before there were several
     * @param sections missing where it was stored before a role could name some, and where it names none
     */
    record Item(
            String name,
            List<String> users,
            List<String> groups,
            String needed,
            @Nullable Integer stage,
            @Nullable String kind,

            @MayBeMissing List<String> sections) {

        Role role() {
            return new Role(
                    name,
                    users,
                    groups,
                    Quorum.parse(needed),
                    stage == null ? Role.FIRST_STAGE : stage,
                    RoleKind.parse(kind),
                    sections);
        }
    }
}
