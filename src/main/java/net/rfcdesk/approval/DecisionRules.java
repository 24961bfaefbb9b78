package net.rfcdesk.approval;

import java.util.List;
import java.util.Objects;
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
    private final Barred barred;
    private final Predicate<String> mayView;

    /**
     * @param barred who may not decide on the RFC because they wrote it
     * @param mayView whether a user, given by key, may view the RFC's page
     */
    public DecisionRules(Directory directory, Barred barred, Predicate<String> mayView) {
        this.directory = directory;
        this.barred = barred;
        this.mayView = mayView;
    }

    /** On the requester's own behalf. */
    public Optional<Refusal> cannotDecide(Requester requester, Rfc rfc, RoleStatus roleStatus) {
        return cannotDecide(requester, requester.user(), rfc, roleStatus);
    }

    /**
     * @param onBehalfOf user key of the approver whose decision it would be: the requester, or somebody whose delegate they are; none
     *     for an anonymous visitor
     */
    public Optional<Refusal> cannotDecide(
            Requester requester, @Nullable String onBehalfOf, Rfc rfc, RoleStatus roleStatus) {
        return answers(requester, onBehalfOf, rfc, roleStatus).stream()
                .flatMap(answer -> answer.against().stream())
                .findFirst();
    }

    /**
     * @param onBehalfOf as above
     * @return what each rule says; there is nothing else to ask about an anonymous visitor, or about somebody who is no delegate
     */
    public List<RuleAnswer> answers(Requester requester, @Nullable String onBehalfOf, Rfc rfc, RoleStatus roleStatus) {
        if (onBehalfOf == null) {
            return List.of(RuleAnswer.of(Rule.LOGGED_IN, false, RefusalCode.LOGIN_REQUIRED));
        }
        List<RuleAnswer> who = who(requester, onBehalfOf);
        return who.stream().allMatch(RuleAnswer::holds)
                ? Stream.concat(who.stream(), what(requester, onBehalfOf, rfc, roleStatus))
                        .toList()
                : who;
    }

    private static List<RuleAnswer> who(Requester requester, String onBehalfOf) {
        RuleAnswer login = RuleAnswer.of(Rule.LOGGED_IN, requester.user() != null, RefusalCode.LOGIN_REQUIRED);
        return !login.holds() || onBehalfOf.equals(requester.user())
                ? List.of(login)
                : List.of(login, RuleAnswer.of(Rule.DELEGATE, requester.actsFor(onBehalfOf), RefusalCode.NOT_DELEGATE));
    }

    private Stream<RuleAnswer> what(Requester requester, String onBehalfOf, Rfc rfc, RoleStatus roleStatus) {
        Role role = roleStatus.role();
        return Stream.of(
                RuleAnswer.of(Rule.SITE_WRITABLE, !requester.readOnlySite(), RefusalCode.READ_ONLY),
                new RuleAnswer(Rule.RFC_OPEN, StatusRules.notOpen(rfc.status()).orElse(null)),
                asked(roleStatus, onBehalfOf),
                notTheAuthor(requester, onBehalfOf),
                notACoAuthor(requester, onBehalfOf),
                active(requester, onBehalfOf),
                notTwice(requester, onBehalfOf, roleStatus),
                RuleAnswer.of(
                        Rule.STAGE_OPEN,
                        roleStatus.open(),
                        RefusalCode.STAGE_NOT_OPEN,
                        role.name(),
                        roleStatus.waitsFor()));
    }

    private RuleAnswer asked(RoleStatus roleStatus, String onBehalfOf) {
        Role role = roleStatus.role();
        RefusalCode otherwise =
                role.kind() == RoleKind.INFORMED ? RefusalCode.INFORMED_ONLY : notAsked(roleStatus, onBehalfOf);
        return RuleAnswer.of(Rule.ASKED, role.asks(onBehalfOf, directory), otherwise, role.name());
    }

    private static RefusalCode notAsked(RoleStatus roleStatus, String user) {
        return roleStatus.isLeftBy(user) ? RefusalCode.ROLE_LEFT : RefusalCode.NOT_ASKED;
    }

    /** Who is named themselves may leave; who is asked as a member of a group would go on being asked. */
    public Optional<Refusal> cannotLeave(Requester requester, Rfc rfc, RoleStatus roleStatus) {
        Optional<Refusal> closed = cannotTakePart(requester, rfc);
        if (closed.isPresent()) {
            return closed;
        }
        String user = Objects.requireNonNull(requester.user());
        Role role = roleStatus.role();
        Optional<String> group = role.groups().stream()
                .filter(each -> directory.isMember(user, each))
                .findFirst();
        if (group.isPresent()) {
            return refusal(RefusalCode.ASKED_THROUGH_GROUP, role.name(), group.get());
        }
        return role.users().contains(user) ? Optional.empty() : refusal(notAsked(roleStatus, user), role.name());
    }

    private RuleAnswer notTheAuthor(Requester requester, String onBehalfOf) {
        boolean former = isFormerAuthor(requester.user()) || isFormerAuthor(onBehalfOf);
        boolean author = isAuthor(requester.user()) || isAuthor(onBehalfOf);
        return RuleAnswer.of(
                Rule.NOT_THE_AUTHOR,
                !author && !former,
                author ? RefusalCode.OWN_RFC : RefusalCode.FORMER_AUTHOR,
                barred.authorsBy());
    }

    private boolean isFormerAuthor(@Nullable String user) {
        return user != null && barred.formerAuthors().contains(user);
    }

    private boolean isAuthor(@Nullable String user) {
        return user != null && user.equals(barred.author());
    }

    /** Who wrote a text decides on it neither themselves, nor for somebody else, nor through somebody else. */
    private RuleAnswer notACoAuthor(Requester requester, String onBehalfOf) {
        List<Integer> own = barred.versionsOf(requester.user());
        List<Integer> others = barred.versionsOf(onBehalfOf);
        return own.isEmpty()
                ? RuleAnswer.of(
                        Rule.NOT_A_CO_AUTHOR,
                        others.isEmpty(),
                        RefusalCode.APPROVER_CO_AUTHOR,
                        directory.nameOf(onBehalfOf),
                        others.size(),
                        others,
                        barred.coAuthorsBy())
                : RuleAnswer.of(
                        Rule.NOT_A_CO_AUTHOR, false, RefusalCode.CO_AUTHOR, own.size(), own, barred.coAuthorsBy());
    }

    /** The host has checked that requesters who decide for themselves are logged in and see the page. */
    private RuleAnswer active(Requester requester, String onBehalfOf) {
        boolean ownDecision = onBehalfOf.equals(requester.user());
        if (ownDecision || !directory.isActive(onBehalfOf)) {
            return RuleAnswer.of(Rule.ACTIVE, ownDecision, RefusalCode.APPROVER_INACTIVE, directory.nameOf(onBehalfOf));
        }
        return RuleAnswer.of(
                Rule.ACTIVE, mayView.test(onBehalfOf), RefusalCode.APPROVER_MAY_NOT_VIEW, directory.nameOf(onBehalfOf));
    }

    private RuleAnswer notTwice(Requester requester, String onBehalfOf, RoleStatus roleStatus) {
        String first = roleStatus.otherPrincipalOf(requester.user(), onBehalfOf).orElse(onBehalfOf);
        return RuleAnswer.of(
                Rule.NOT_TWICE, first.equals(onBehalfOf), RefusalCode.DECIDED_ALREADY, directory.nameOf(first));
    }

    /** @return names of the roles for which the requester may decide by themselves */
    public List<String> decides(Requester requester, Rfc rfc, List<RoleStatus> roles) {
        return roles.stream()
                .filter(each -> cannotDecide(requester, rfc, each).isEmpty())
                .map(each -> each.role().name())
                .toList();
    }

    /** @param decision the one that the requester wants to take back */
    public Optional<Refusal> cannotWithdraw(Requester requester, Rfc rfc, Decision decision) {
        Optional<Refusal> closed = cannotTakePart(requester, rfc);
        if (closed.isPresent()) {
            return closed;
        }
        return decision.isMadeBy(requester) ? Optional.empty() : refusal(RefusalCode.DECISION_OF_ANOTHER);
    }

    /**
     * Conditions can be resolved also when the RFC is accepted, which they do not keep it from; requests for changes when it was accepted
     * in spite of them.
     *
     * @param bypassed whether the RFC was accepted without all approvals
     * @param decision the one that asks for what the requester resolves
     */
    public Optional<Refusal> cannotResolve(
            Requester requester, Rfc rfc, boolean bypassed, Decision decision, Request request) {
        Optional<Refusal> closed = cannotResolve(requester, rfc, bypassed, decision.choice());
        if (closed.isPresent()) {
            return closed;
        }
        if (!decision.isMadeBy(requester)) {
            return refusal(RefusalCode.DECISION_OF_ANOTHER);
        }
        return request.open() ? Optional.empty() : refusal(RefusalCode.NOTHING_TO_RESOLVE);
    }

    /**
     * An approver who wants changes may want others as well. Each is resolved by itself, and all are gone when they decide anew.
     *
     * @param decision the one that asks for more
     */
    public Optional<Refusal> cannotRaiseConcern(
            Requester requester, Rfc rfc, RoleStatus roleStatus, Decision decision) {
        return cannotDecide(requester, decision.user(), rfc, roleStatus)
                .or(() -> decision.requestsChanges() ? Optional.empty() : refusal(RefusalCode.NO_CHANGES_REQUESTED));
    }

    private static Optional<Refusal> cannotResolve(Requester requester, Rfc rfc, boolean bypassed, Choice choice) {
        return bypassed || choice.approves() ? requester.cannotAct() : cannotTakePart(requester, rfc);
    }

    /**
     * An administrator of the space does it for somebody who cannot, unless they wrote the RFC, which they may not decide on either.
     *
     * @param administers whether the requester administers the RFC's space
     * @param bypassed as above
     * @param decision the one that asks for what the requester resolves
     */
    public Optional<Refusal> cannotResolveFor(
            Requester requester, boolean administers, Rfc rfc, boolean bypassed, Decision decision, Request request) {
        return cannotResolve(requester, rfc, bypassed, decision.choice())
                .or(() -> administers ? Optional.empty() : refusal(RefusalCode.MAY_NOT_RESOLVE_FOR))
                .or(() -> wrote(requester.user()))
                .or(() -> request.open() ? Optional.empty() : refusal(RefusalCode.NOTHING_TO_RESOLVE))
                .or(() -> inability(decision).isPresent()
                        ? Optional.empty()
                        : refusal(RefusalCode.APPROVER_CAN_ACT, directory.nameOf(decision.user())));
    }

    /** @return why its approver cannot take care of it; empty when they can */
    public Optional<Inability> inability(Decision decision) {
        return Inability.of(decision.user(), directory, mayView);
    }

    private Optional<Refusal> wrote(@Nullable String user) {
        List<Integer> versions = barred.versionsOf(user);
        if (isAuthor(user)) {
            return refusal(RefusalCode.OWN_RFC, barred.authorsBy());
        }
        if (isFormerAuthor(user)) {
            return refusal(RefusalCode.FORMER_AUTHOR, barred.authorsBy());
        }
        return versions.isEmpty()
                ? Optional.empty()
                : refusal(RefusalCode.CO_AUTHOR, versions.size(), versions, barred.coAuthorsBy());
    }

    /**
     * Who can do something about it answers: those who may edit the page, the author, those who are asked for a role, and who asks for it.
     *
     * @param mayEdit whether the requester may edit the page
     * @param roles all that the page has
     * @param request what they answer
     */
    public Optional<Refusal> cannotAnswer(
            Requester requester, boolean mayEdit, Rfc rfc, List<RoleStatus> roles, Request request) {
        return requester
                .cannotAct()
                .or(() -> mayEdit || request.by().equals(requester.user()) || takesPart(requester.user(), rfc, roles)
                        ? Optional.empty()
                        : refusal(RefusalCode.MAY_NOT_ANSWER))
                .or(() -> request.open() ? Optional.empty() : refusal(RefusalCode.NOTHING_TO_RESOLVE));
    }

    private boolean takesPart(@Nullable String user, Rfc rfc, List<RoleStatus> roles) {
        return user != null
                && (user.equals(rfc.author())
                        || roles.stream().anyMatch(each -> each.role().asks(user, directory)));
    }

    private static Optional<Refusal> cannotTakePart(Requester requester, Rfc rfc) {
        return requester.cannotAct().or(() -> StatusRules.notOpen(rfc.status()));
    }

    private static Optional<Refusal> refusal(RefusalCode reason, Object... arguments) {
        return Optional.of(Refusal.of(reason, arguments));
    }
}
