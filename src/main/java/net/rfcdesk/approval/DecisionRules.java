package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;

/** Who may decide on what; the answer is empty when nothing stands against it. */
public final class DecisionRules {

    private final Membership membership;

    public DecisionRules(Membership membership) {
        this.membership = membership;
    }

    public Optional<Refusal> cannotDecide(Asker asker, Rfc rfc, RoleStanding standing) {
        Optional<Refusal> closed = cannotTakePart(asker, rfc);
        if (closed.isPresent()) {
            return closed;
        }
        Role role = standing.role();
        if (!role.asks(asker.user(), membership)) {
            return refusal(Reason.NOT_ASKED, role.name());
        }
        if (asker.user().equals(rfc.author())) {
            return refusal(Reason.OWN_RFC);
        }
        return standing.open() ? Optional.empty() : refusal(Reason.STAGE_NOT_OPEN, role.name(), standing.waitsFor());
    }

    /** @param decision the one that the asker wants to take back */
    public Optional<Refusal> cannotWithdraw(Asker asker, Rfc rfc, Decision decision) {
        Optional<Refusal> closed = cannotTakePart(asker, rfc);
        if (closed.isPresent()) {
            return closed;
        }
        return decision.user().equals(asker.user()) ? Optional.empty() : refusal(Reason.DECISION_OF_ANOTHER);
    }

    /**
     * Conditions can be lifted also when the RFC is accepted, which they do not keep it from.
     *
     * @param decision the one whose conditions or requests the asker sees settled
     */
    public Optional<Refusal> cannotLift(Asker asker, Rfc rfc, Decision decision) {
        Optional<Refusal> closed = cannotTakePart(asker, rfc)
                .filter(refusal -> refusal.reason() != Reason.NOT_OPEN
                        || !decision.choice().approves());
        if (closed.isPresent()) {
            return closed;
        }
        if (!decision.user().equals(asker.user())) {
            return refusal(Reason.DECISION_OF_ANOTHER);
        }
        return decision.canBeLifted() ? Optional.empty() : refusal(Reason.NOTHING_TO_LIFT);
    }

    private static Optional<Refusal> cannotTakePart(Asker asker, Rfc rfc) {
        if (asker.user() == null) {
            return refusal(Reason.LOGIN_REQUIRED);
        }
        if (asker.readOnlySite()) {
            return refusal(Reason.READ_ONLY);
        }
        return rfc.status().isOpen() ? Optional.empty() : refusal(Reason.NOT_OPEN, rfc.status());
    }

    private static Optional<Refusal> refusal(Reason reason, Object... arguments) {
        return Optional.of(Refusal.of(reason, arguments));
    }
}
