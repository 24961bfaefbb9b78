package net.rfcdesk.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;

/** A space's settings as an entry of its record holds them; what is missing has its default, what is unknown is left alone. */
final class SettingsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SettingsJson() {}

    static String write(SpaceSettings settings) {
        try {
            return MAPPER.writeValueAsString(new Item(
                    settings.authorMayApprove(),
                    settings.acceptance(),
                    settings.changeOfAccepted(),
                    settings.prefix(),
                    settings.bypassers().administrators(),
                    settings.bypassers().groups(),
                    RolesJson.items(settings.roles())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings cannot be written as JSON", e);
        }
    }

    static SpaceSettings read(String json) {
        try {
            return MAPPER.readValue(json, Item.class).settings();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored settings are not readable: " + json, e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            Boolean authorMayApprove,
            Acceptance acceptance,
            ChangeOfAccepted changeOfAccepted,
            String prefix,
            Boolean administratorsBypass,
            List<String> groupsBypass,
            List<RolesJson.Item> roles) {

        SpaceSettings settings() {
            SpaceSettings defaults = SpaceSettings.DEFAULTS;
            Bypassers bypassers = new Bypassers(
                    or(administratorsBypass, defaults.bypassers().administrators()),
                    or(groupsBypass, defaults.bypassers().groups()));
            return new SpaceSettings(
                    or(authorMayApprove, defaults.authorMayApprove()),
                    or(acceptance, defaults.acceptance()),
                    or(changeOfAccepted, defaults.changeOfAccepted()),
                    or(prefix, defaults.prefix()),
                    bypassers,
                    RolesJson.roles(or(roles, List.of())));
        }

        private static <T> T or(T value, T otherwise) {
            return value == null ? otherwise : value;
        }
    }
}
