package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.AskRules;
import net.rfcdesk.approval.AssignmentRules;
import net.rfcdesk.approval.AuthorRules;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.ConcernRules;
import net.rfcdesk.approval.DeadlineRules;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.MinorEditRules;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.approval.OwnRfcRules;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.ReviewRules;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Works out what somebody may do with an RFC.
 *
 * @param settings of the RFC's space
 * @param mayEdit whether the requester may edit the page
 * @param mayBypass whether the requester may accept it without all approvals
 * @param administers whether the requester administers the RFC's space
 * @param administersSite whether the requester administers the site
 * @param authors user keys of the author, and of those who handed the RFC over
 * @param approved whether somebody has ever approved it
 * @param reviewMonths after how many it is due for review; 0 for never
 * @param commentPeriod none when there is none, or something has stopped it
 * @param commentRefusal why it cannot be accepted because of that; none when it can
 * @param bypassed whether it was accepted without all approvals
 */
record PermissionCheck(
        SpaceSettings settings,
        DecisionRules rules,
        DelegationRules delegationRules,
        Requester requester,
        Delegates delegates,
        boolean mayEdit,
        boolean mayBypass,
        boolean administers,
        boolean administersSite,
        Set<String> authors,
        boolean approved,
        int reviewMonths,
        @Nullable CommentPeriod commentPeriod,
        @Nullable Refusal commentRefusal,
        boolean bypassed) {

    Permissions of(Rfc rfc, List<RoleStatus> roleStatuses, List<Request> concerns, List<MinorEdit> minorEdits) {
        Requester delegate = requester.asDelegateOf(delegates.delegatorsOf(requester.user()));
        Map<String, List<RuleAnswer>> answers = new HashMap<>();
        Map<String, List<RuleAnswer>> explained = new HashMap<>();
        Map<String, List<String>> principals = new HashMap<>();
        for (RoleStatus each : roleStatuses) {
            List<RuleAnswer> own = rules.answers(requester, requester.user(), rfc, each);
            answers.put(each.role().id(), own);
            List<String> others = principals(delegate, rfc, each);
            principals.put(each.role().id(), others);
            explained.put(each.role().id(), others.isEmpty() ? explained(own, delegate, rfc, each) : List.of());
        }
        Progress progress = Progress.of(roleStatuses, settings.minimumApprovals());
        return new Permissions(
                requester.user(),
                statuses(rfc, progress).stream()
                        .filter(to -> cannotBecome(to).isEmpty())
                        .toList(),
                mayBypass(rfc, progress) && cannotBypass().isEmpty(),
                mayBeginCommentPeriod(rfc, progress),
                ReviewRules.cannotConfirm(requester, mayEdit, reviewMonths, rfc.status())
                        .isEmpty(),
                mayAssign() && cannotAssign().isEmpty(),
                StatusRules.cannotChange(requester, mayEdit).isEmpty(),
                AskRules.cannotAsk(requester, mayEdit, rfc, AskRules.awaited(roleStatuses))
                        .orElse(null),
                DeadlineRules.cannotChange(requester, mayEdit, rfc.status()).isEmpty(),
                ReviewRules.cannotChange(requester, mayEdit, rfc.status()).isEmpty(),
                AuthorRules.cannotHandOver(requester, administers, rfc).isEmpty(),
                answers,
                explained,
                delegating(roleStatuses),
                leavable(rfc, roleStatuses),
                delegationRules.offersForOthers(requester, administers || administersSite),
                delegationRules.offersForOthers(requester, administersSite),
                principals,
                entries(roleStatuses, each -> rules.cannotWithdraw(delegate, rfc, each)),
                ConcernRules.cannotRaise(settings, requester, rfc, rules.decides(requester, rfc, roleStatuses))
                        .isEmpty(),
                disputing(delegate, rfc, roleStatuses),
                union(
                        requests(
                                roleStatuses,
                                (decision, each) -> rules.cannotResolve(delegate, rfc, bypassed, decision, each)),
                        requests(concerns, each -> ConcernRules.cannotResolve(requester, each))),
                requests(
                        roleStatuses,
                        (decision, each) ->
                                rules.cannotResolveFor(requester, administers, rfc, bypassed, decision, each)),
                union(
                        requests(
                                roleStatuses,
                                (decision, each) -> rules.cannotAnswer(requester, mayEdit, rfc, roleStatuses, each)),
                        requests(concerns, each -> rules.cannotAnswer(requester, mayEdit, rfc, roleStatuses, each))),
                markable(requester, mayEdit, rfc.status(), roleStatuses, minorEdits),
                objectionable(requester, roleStatuses, minorEdits),
                ownRfc(rfc, progress));
    }

    private boolean mayBypass(Rfc rfc, Progress progress) {
        boolean waits = !progress.isComplete() || commentRefusal != null;
        return StatusRules.cannotBypass(requester, mayBypass, rfc.status(), waits)
                .isEmpty();
    }

    private boolean mayBeginCommentPeriod(Rfc rfc, Progress progress) {
        return StatusRules.cannotChange(requester, mayEdit)
                .or(() -> cannotBecome(Status.ACCEPTED))
                .or(() -> CommentPeriodRules.cannotBegin(settings, rfc.status(), progress, commentPeriod))
                .isEmpty();
    }

    private boolean mayAssign() {
        return AssignmentRules.cannotAssign(requester, mayEdit).isEmpty();
    }

    private Optional<Refusal> cannotBecome(Status to) {
        return OwnRfcRules.cannotBecome(settings, requester, authors, to);
    }

    private Optional<Refusal> cannotBypass() {
        return OwnRfcRules.cannotBypass(settings, requester, authors);
    }

    private Optional<Refusal> cannotAssign() {
        return OwnRfcRules.cannotAssign(settings, requester, authors, approved);
    }

    /** What the requester could do if the RFC were somebody else's. */
    private List<Refusal> ownRfc(Rfc rfc, Progress progress) {
        List<Refusal> refusals = new ArrayList<>();
        statuses(rfc, progress).forEach(to -> cannotBecome(to).ifPresent(refusals::add));
        if (mayBypass(rfc, progress)) {
            cannotBypass().ifPresent(refusals::add);
        }
        if (mayAssign()) {
            cannotAssign().ifPresent(refusals::add);
        }
        return refusals;
    }

    /** For an old version of a page, with which nothing can be done. */
    static Permissions none(@Nullable String user, List<RoleStatus> roleStatuses) {
        List<RuleAnswer> old = List.of(RuleAnswer.of(Rule.LATEST_VERSION, false, RefusalCode.OLD_VERSION));
        Map<String, List<RuleAnswer>> answers = new HashMap<>();
        Map<String, List<RuleAnswer>> explained = new HashMap<>();
        roleStatuses.forEach(each -> {
            answers.put(each.role().id(), old);
            explained.put(each.role().id(), user != null && each.role().users().contains(user) ? old : List.of());
        });
        return new Permissions(
                user,
                List.of(),
                false,
                false,
                false,
                false,
                false,
                Refusal.of(RefusalCode.OLD_VERSION),
                false,
                false,
                false,
                answers,
                explained,
                Set.of(),
                Set.of(),
                false,
                false,
                Map.of(),
                Set.of(),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of());
    }

    private static Set<Integer> markable(
            Requester requester,
            boolean mayEdit,
            Status now,
            List<RoleStatus> roleStatuses,
            List<MinorEdit> minorEdits) {
        return OutdatedApprovals.of(roleStatuses).stream()
                .map(OutdatedApprovals::edit)
                .filter(each -> MinorEditRules.cannotMarkMinor(requester, mayEdit, now, each, minorEdits)
                        .isEmpty())
                .map(Edit::pageVersion)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> objectionable(
            Requester requester, List<RoleStatus> roleStatuses, List<MinorEdit> minorEdits) {
        return minorEdits.stream()
                .filter(each -> MinorEditRules.cannotObject(requester, roleStatuses, each)
                        .isEmpty())
                .map(MinorEdit::entry)
                .collect(Collectors.toSet());
    }

    private Set<String> leavable(Rfc rfc, List<RoleStatus> roleStatuses) {
        return roleStatuses.stream()
                .filter(each -> rules.cannotLeave(requester, rfc, each).isEmpty()
                        && AssignmentRules.cannotAssign(settings, each.role()).isEmpty())
                .map(each -> each.role().id())
                .collect(Collectors.toSet());
    }

    private Set<String> delegating(List<RoleStatus> roleStatuses) {
        return roleStatuses.stream()
                .map(RoleStatus::role)
                .filter(role -> delegationRules.offers(requester, role))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    /**
     * For a role for which the user can decide on behalf of nobody.
     *
     * @param own what the rules say about their own decision
     * @return empty when they can decide, or when it does not ask them; it may ask any visitor who is not logged in
     */
    private List<RuleAnswer> explained(List<RuleAnswer> own, Requester delegate, Rfc rfc, RoleStatus roleStatus) {
        if (requester.user() == null && roleStatus.role().kind() != RoleKind.INFORMED && !roleStatus.met()) {
            return own;
        }
        return Stream.concat(
                        Stream.of(own),
                        delegate.delegateOf().stream()
                                .sorted()
                                .map(onBehalfOf -> rules.answers(delegate, onBehalfOf, rfc, roleStatus)))
                .filter(PermissionCheck::isAsked)
                .findFirst()
                .filter(answers -> !answers.stream().allMatch(RuleAnswer::holds))
                .orElse(List.of());
    }

    private static boolean isAsked(List<RuleAnswer> answers) {
        return answers.stream()
                .filter(each -> each.rule() == Rule.ASKED)
                .anyMatch(each -> each.against()
                        .map(refusal -> refusal.reason() == RefusalCode.ROLE_LEFT)
                        .orElse(true));
    }

    private List<String> principals(Requester requester, Rfc rfc, RoleStatus roleStatus) {
        return requester.delegateOf().stream()
                .filter(onBehalfOf -> rules.cannotDecide(requester, onBehalfOf, rfc, roleStatus)
                        .isEmpty())
                .sorted()
                .toList();
    }

    private static Set<Integer> entries(List<RoleStatus> roleStatuses, Function<Decision, Optional<Refusal>> refusal) {
        return roleStatuses.stream()
                .flatMap(each -> each.decisions().stream())
                .map(EvaluatedDecision::decision)
                .filter(each -> refusal.apply(each).isEmpty())
                .map(Decision::entry)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> requests(
            List<RoleStatus> roleStatuses, BiFunction<Decision, Request, Optional<Refusal>> refusal) {
        return roleStatuses.stream()
                .flatMap(each -> each.decisions().stream())
                .map(EvaluatedDecision::decision)
                .flatMap(decision -> decision.requests().stream()
                        .filter(each -> refusal.apply(decision, each).isEmpty()))
                .map(Request::entry)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> requests(List<Request> concerns, Function<Request, Optional<Refusal>> refusal) {
        return concerns.stream()
                .filter(each -> refusal.apply(each).isEmpty())
                .map(Request::entry)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> another) {
        return Stream.concat(one.stream(), another.stream()).collect(Collectors.toSet());
    }

    private Set<Integer> disputing(Requester delegate, Rfc rfc, List<RoleStatus> roleStatuses) {
        return roleStatuses.stream()
                .flatMap(roleStatus -> roleStatus.decisions().stream()
                        .map(EvaluatedDecision::decision)
                        .filter(each -> rules.cannotRaiseConcern(delegate, rfc, roleStatus, each)
                                .isEmpty()))
                .map(Decision::entry)
                .collect(Collectors.toSet());
    }

    private List<Status> statuses(Rfc rfc, Progress progress) {
        if (StatusRules.cannotChange(requester, mayEdit).isPresent()) {
            return List.of();
        }
        return StatusRules.next(settings, rfc.status()).stream()
                .filter(to -> StatusRules.cannotBecome(to, progress).isEmpty())
                .filter(to -> to != Status.ACCEPTED || commentRefusal == null)
                .toList();
    }
}
