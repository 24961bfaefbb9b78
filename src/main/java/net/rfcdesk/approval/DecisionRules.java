package net.rfcdesk.approval;

import java.util.List;
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
        return answers(asker, rfc, standing).stream()
                .flatMap(answer -> answer.against().stream())
                .findFirst();
    }

    /** @return what each rule says; there is nothing else to ask about an anonymous visitor */
    public List<RuleAnswer> answers(Asker asker, Rfc rfc, RoleStanding standing) {
        RuleAnswer login = RuleAnswer.of(Rule.LOGGED_IN, asker.user() != null, Reason.LOGIN_REQUIRED);
        if (!login.holds()) {
            return List.of(login);
        }
        Role role = standing.role();
        boolean asked = role.asks(asker.user(), membership);
        boolean own = asker.user().equals(rfc.author());
        return List.of(
                login,
                RuleAnswer.of(Rule.SITE_WRITABLE, !asker.readOnlySite(), Reason.READ_ONLY),
                RuleAnswer.of(Rule.RFC_OPEN, rfc.status().isOpen(), Reason.NOT_OPEN, rfc.status()),
                RuleAnswer.of(Rule.ASKED, asked, Reason.NOT_ASKED, role.name()),
                RuleAnswer.of(Rule.NOT_THE_AUTHOR, !own, Reason.OWN_RFC),
                RuleAnswer.of(
                        Rule.STAGE_OPEN, standing.open(), Reason.STAGE_NOT_OPEN, role.name(), standing.waitsFor()));
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
