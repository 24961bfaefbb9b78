package net.rfcdesk.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.rfcdesk.rfc.SpaceSettings;

/** A space's settings as an entry of its record holds them; what is missing has its default, what is unknown is left alone. */
final class SettingsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SettingsJson() {}

    static String write(SpaceSettings settings) {
        try {
            return MAPPER.writeValueAsString(new Item(settings.authorMayApprove()));
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
    record Item(Boolean authorMayApprove) {

        SpaceSettings settings() {
            return new SpaceSettings(or(authorMayApprove, SpaceSettings.DEFAULTS.authorMayApprove()));
        }

        private static <T> T or(T value, T otherwise) {
            return value == null ? otherwise : value;
        }
    }
}
