package net.rfcdesk.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.rfcdesk.rfc.SpaceSettings;
import net.rfcdesk.rfc.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.SpaceSettings.ChangeOfAccepted;

/** A space's settings as an entry of its record holds them; what is missing has its default, what is unknown is left alone. */
final class SettingsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SettingsJson() {}

    static String write(SpaceSettings settings) {
        try {
            return MAPPER.writeValueAsString(
                    new Item(settings.authorMayApprove(), settings.acceptance(), settings.changeOfAccepted()));
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
    record Item(Boolean authorMayApprove, Acceptance acceptance, ChangeOfAccepted changeOfAccepted) {

        SpaceSettings settings() {
            SpaceSettings defaults = SpaceSettings.DEFAULTS;
            return new SpaceSettings(
                    or(authorMayApprove, defaults.authorMayApprove()),
                    or(acceptance, defaults.acceptance()),
                    or(changeOfAccepted, defaults.changeOfAccepted()));
        }

        private static <T> T or(T value, T otherwise) {
            return value == null ? otherwise : value;
        }
    }
}
