package net.rfcdesk.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import net.rfcdesk.rfc.SpaceSettings;
import net.rfcdesk.rfc.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.SpaceSettings.ChangeOfAccepted;

/** Settings of a space, as they are or as somebody wants them; null for what is not to change. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SettingsJson(Boolean authorMayApprove, String acceptance, String changeOfAccepted) {

    static SettingsJson of(SpaceSettings settings) {
        return new SettingsJson(
                settings.authorMayApprove(),
                settings.acceptance().name(),
                settings.changeOfAccepted().name());
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
                        : Inputs.constant(ChangeOfAccepted.class, changeOfAccepted, "changeOfAccepted"));
    }
}
