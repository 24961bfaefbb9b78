package net.rfcdesk.approval;

import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;

/**
 * What settings can keep authors from doing to their own RFC, also when they have handed it over: else that would be the way to do it. The
 * answer is empty when nothing stands against it; else it says who decided that.
 */
public final class OwnRfcRules {

    private OwnRfcRules() {}

    /**
     * @param authors user keys of the author, and of those who handed the RFC over
     * @param to the status that the requester chooses by hand
     */
    public static Optional<Refusal> cannotBecome(
            SpaceSettings settings, Requester requester, Set<String> authors, Status to) {
        return to == Status.ACCEPTED
                ? refusal(settings, Policy.AUTHOR_MAY_ACCEPT, requester, authors, RefusalCode.OWN_ACCEPTANCE)
                : Optional.empty();
    }

    public static Optional<Refusal> cannotBypass(SpaceSettings settings, Requester requester, Set<String> authors) {
        return refusal(settings, Policy.AUTHOR_MAY_BYPASS, requester, authors, RefusalCode.OWN_BYPASS);
    }

    /** @param approved whether somebody has ever approved it, also if that counts no longer */
    public static Optional<Refusal> cannotAssign(
            SpaceSettings settings, Requester requester, Set<String> authors, boolean approved) {
        return approved
                ? refusal(settings, Policy.AUTHOR_MAY_CHANGE_APPROVERS, requester, authors, RefusalCode.OWN_APPROVERS)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(
            SpaceSettings settings, Policy policy, Requester requester, Set<String> authors, RefusalCode code) {
        boolean own = requester.user() != null && authors.contains(requester.user());
        return own && !settings.allows(policy)
                ? Optional.of(Refusal.of(code, settings.source(policy)))
                : Optional.empty();
    }
}
