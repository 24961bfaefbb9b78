package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/** Who may decide on what; the answer is empty when nothing stands against it. */
public final class DecisionRules {

    private final Directory directory;
    private final SpaceSettings settings;
    private final Predicate<String> mayView;

    /**
     * @param settings of the RFC's space
     * @param mayView whether a user, given by key, may view the RFC's page
     */
    public DecisionRules(Directory directory, SpaceSettings settings, Predicate<String> mayView) {
        this.directory = directory;
        this.settings = settings;
        this.mayView = mayView;
    }

    /** For himself. */
    public Optional<Refusal> cannotDecide(Requester asker, Rfc rfc, RoleStatus standing) {
        return cannotDecide(asker, asker.user(), rfc, standing);
    }

    /** @param voice user key of whoever's decision it would be: the asker, or somebody whose delegate he is; none for an anonymous visitor */
    public Optional<Refusal> cannotDecide(Requester asker, @Nullable String voice, Rfc rfc, RoleStatus standing) {
        return answers(asker, voice, rfc, standing).stream()
                .flatMap(answer -> answer.against().stream())
                .findFirst();
    }

    /**
     * @param voice as above
     * @return what each rule says; there is nothing else to ask about an anonymous visitor, or about somebody who is no delegate
     */
    public List<RuleAnswer> answers(Requester asker, @Nullable String voice, Rfc rfc, RoleStatus standing) {
        if (voice == null) {
            return List.of(RuleAnswer.of(Rule.LOGGED_IN, false, RefusalCode.LOGIN_REQUIRED));
        }
        List<RuleAnswer> who = who(asker, voice);
        return who.stream().allMatch(RuleAnswer::holds)
                ? Stream.concat(who.stream(), what(asker, voice, rfc, standing)).toList()
                : who;
    }

    private static List<RuleAnswer> who(Requester asker, String voice) {
        RuleAnswer login = RuleAnswer.of(Rule.LOGGED_IN, asker.user() != null, RefusalCode.LOGIN_REQUIRED);
        return !login.holds() || voice.equals(asker.user())
                ? List.of(login)
                : List.of(login, RuleAnswer.of(Rule.DELEGATE, asker.speaksFor(voice), RefusalCode.NOT_DELEGATE));
    }

    private Stream<RuleAnswer> what(Requester asker, String voice, Rfc rfc, RoleStatus standing) {
        Role role = standing.role();
        return Stream.of(
                RuleAnswer.of(Rule.SITE_WRITABLE, !asker.readOnlySite(), RefusalCode.READ_ONLY),
                RuleAnswer.of(Rule.RFC_OPEN, rfc.status().isOpen(), RefusalCode.NOT_OPEN, rfc.status()),
                RuleAnswer.of(Rule.ASKED, role.asks(voice, directory), RefusalCode.NOT_ASKED, role.name()),
                RuleAnswer.of(Rule.NOT_THE_AUTHOR, !isBarred(rfc, asker, voice), RefusalCode.OWN_RFC),
                active(asker, voice),
                notTwice(asker, voice, standing),
                RuleAnswer.of(
                        Rule.STAGE_OPEN,
                        standing.open(),
                        RefusalCode.STAGE_NOT_OPEN,
                        role.name(),
                        standing.waitsFor()));
    }

    /** Unless the space lets them, authors decide on their own RFC neither themselves, nor for somebody else, nor through somebody else. */
    private boolean isBarred(Rfc rfc, Requester asker, String voice) {
        String barred = settings.barred(rfc);
        return barred != null && (barred.equals(asker.user()) || barred.equals(voice));
    }

    /** Whoever asks for himself is logged in and sees the page, which are the host's to permit. */
    private RuleAnswer active(Requester asker, String voice) {
        boolean himself = voice.equals(asker.user());
        if (himself || !directory.isActive(voice)) {
            return RuleAnswer.of(Rule.ACTIVE, himself, RefusalCode.APPROVER_INACTIVE, directory.nameOf(voice));
        }
        return RuleAnswer.of(
                Rule.ACTIVE, mayView.test(voice), RefusalCode.APPROVER_MAY_NOT_VIEW, directory.nameOf(voice));
    }

    private RuleAnswer notTwice(Requester asker, String voice, RoleStatus standing) {
        String first = standing.otherVoiceOf(asker.user(), voice).orElse(voice);
        return RuleAnswer.of(Rule.NOT_TWICE, first.equals(voice), RefusalCode.DECIDED_ALREADY, directory.nameOf(first));
    }

    /** @param decision the one that the asker wants to take back */
    public Optional<Refusal> cannotWithdraw(Requester asker, Rfc rfc, Decision decision) {
        Optional<Refusal> closed = cannotTakePart(asker, rfc);
        if (closed.isPresent()) {
            return closed;
        }
        return decision.isMadeBy(asker) ? Optional.empty() : refusal(RefusalCode.DECISION_OF_ANOTHER);
    }

    /**
     * Conditions can be lifted also when the RFC is accepted, which they do not keep it from.
     *
     * @param decision the one whose conditions or requests the asker sees settled
     */
    public Optional<Refusal> cannotLift(Requester asker, Rfc rfc, Decision decision) {
        Optional<Refusal> closed = cannotTakePart(asker, rfc)
                .filter(refusal -> refusal.reason() != RefusalCode.NOT_OPEN
                        || !decision.choice().approves());
        if (closed.isPresent()) {
            return closed;
        }
        if (!decision.isMadeBy(asker)) {
            return refusal(RefusalCode.DECISION_OF_ANOTHER);
        }
        return decision.canBeLifted() ? Optional.empty() : refusal(RefusalCode.NOTHING_TO_LIFT);
    }

    private static Optional<Refusal> cannotTakePart(Requester asker, Rfc rfc) {
        return asker.cannotAct()
                .or(() -> rfc.status().isOpen() ? Optional.empty() : refusal(RefusalCode.NOT_OPEN, rfc.status()));
    }

    private static Optional<Refusal> refusal(RefusalCode reason, Object... arguments) {
        return Optional.of(Refusal.of(reason, arguments));
    }
}
