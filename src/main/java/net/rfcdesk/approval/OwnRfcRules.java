package net.rfcdesk.approval;

import java.util.Objects;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;

/** What settings can keep authors from doing to their own RFC; the answer is empty when nothing stands against it. */
public final class OwnRfcRules {

    private OwnRfcRules() {}

    /** @param to the status that the requester chooses by hand */
    public static Optional<Refusal> cannotBecome(SpaceSettings settings, Requester requester, Rfc rfc, Status to) {
        return to == Status.ACCEPTED
                ? refusal(settings, Policy.AUTHOR_MAY_ACCEPT, requester, rfc, RefusalCode.OWN_ACCEPTANCE)
                : Optional.empty();
    }

    public static Optional<Refusal> cannotBypass(SpaceSettings settings, Requester requester, Rfc rfc) {
        return refusal(settings, Policy.AUTHOR_MAY_BYPASS, requester, rfc, RefusalCode.OWN_BYPASS);
    }

    /** @param approved whether somebody has ever approved it, also if that counts no longer */
    public static Optional<Refusal> cannotAssign(
            SpaceSettings settings, Requester requester, Rfc rfc, boolean approved) {
        return approved
                ? refusal(settings, Policy.AUTHOR_MAY_CHANGE_APPROVERS, requester, rfc, RefusalCode.OWN_APPROVERS)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(
            SpaceSettings settings, Policy policy, Requester requester, Rfc rfc, RefusalCode code) {
        boolean own = requester.user() != null && Objects.equals(requester.user(), rfc.author());
        return own && !settings.allows(policy) ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
