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

    /**
     * No RFC is rejected for inactivity where nobody is told before that it is inactive.
     *
     * @param before what held
     * @param wanted what would hold; as long as neither of both answers changes, other settings can be changed
     */
    public static Optional<Refusal> cannotHold(PolicyValues before, PolicyValues wanted) {
        boolean silent = !wanted.of(Policy.CLOSE_INACTIVE_DAYS).equals(0)
                && wanted.of(Policy.INACTIVE_DAYS).equals(0);
        return Stream.of(Policy.CLOSE_INACTIVE_DAYS, Policy.INACTIVE_DAYS)
                .filter(policy -> silent && !wanted.of(policy).equals(before.of(policy)))
                .findFirst()
                .map(policy -> Refusal.of(RefusalCode.CLOSING_WITHOUT_NOTICE).in("policies." + policy.field()));
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
