package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Who may say how a space handles its RFCs; the answer is empty when nothing stands against it. */
public final class SettingsRules {

    private SettingsRules() {}

    /** @param administers whether the requester administers the space */
    public static Optional<Refusal> cannotChange(Requester requester, boolean administers) {
        return requester
                .cannotAct()
                .or(() ->
                        administers ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.MAY_NOT_CHANGE_SETTINGS)));
    }
}
