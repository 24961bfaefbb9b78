package net.rfcdesk.approval;

import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Who may say how RFCs are handled, in a space and on the site; the answer is empty when nothing stands against it. */
public final class SettingsRules {

    private SettingsRules() {}

    /** @param administers whether the requester administers the space */
    public static Optional<Refusal> cannotChange(Requester requester, boolean administers) {
        return refusal(requester, administers, RefusalCode.MAY_NOT_CHANGE_SETTINGS);
    }

    /** @param administers whether the requester administers the site */
    public static Optional<Refusal> cannotChangeSite(Requester requester, boolean administers) {
        return refusal(requester, administers, RefusalCode.MAY_NOT_CHANGE_SITE_SETTINGS);
    }

    private static Optional<Refusal> refusal(Requester requester, boolean administers, RefusalCode code) {
        return requester.cannotAct().or(() -> administers ? Optional.empty() : Optional.of(Refusal.of(code)));
    }

    /** What the space chose before a policy was locked may stay. */
    public static Optional<Refusal> cannotChoose(ChosenSettings before, PolicyValues wanted) {
        return Stream.of(Policy.values())
                .filter(before.site().policies()::locks)
                .filter(policy ->
                        !wanted.chosen(policy).equals(before.chosen().policies().chosen(policy)))
                .findFirst()
                .map(policy -> Refusal.of(RefusalCode.POLICY_LOCKED, policy).in("policies." + policy.field()));
    }
}
