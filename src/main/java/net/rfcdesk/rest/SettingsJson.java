package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import net.rfcdesk.rfc.SpaceSettings;

/** Settings of a space, as they are or as somebody wants them; null for what is not to change. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsJson(Boolean authorMayApprove) {

    static SettingsJson of(SpaceSettings settings) {
        return new SettingsJson(settings.authorMayApprove());
    }

    /** @return those settings with what is wanted here */
    SpaceSettings over(SpaceSettings settings) {
        return new SpaceSettings(authorMayApprove == null ? settings.authorMayApprove() : authorMayApprove);
    }
}
