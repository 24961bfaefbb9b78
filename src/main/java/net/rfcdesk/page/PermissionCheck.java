package net.rfcdesk.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.rfcdesk.approval.AssignmentRules;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.DecisionRules;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.DelegationRules;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.MinorEditRules;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Requester;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Works out what somebody may do with an RFC.
 *
 * @param mayEdit whether the asker may edit the page
 * @param mayBypass whether the asker may accept it in spite of missing approvals
 */
record PermissionCheck(
        DecisionRules rules,
        DelegationRules delegationRules,
        Requester asker,
        Delegates delegates,
        boolean mayEdit,
        boolean mayBypass) {

    Permissions of(Rfc rfc, List<RoleStatus> standings, List<MinorEdit> declarations) {
        Requester speaker = asker.asDelegateOf(delegates.delegatorsOf(asker.user()));
        Map<String, List<RuleAnswer>> answers = new HashMap<>();
        Map<String, List<String>> voices = new HashMap<>();
        for (RoleStatus each : standings) {
            answers.put(each.role().id(), rules.answers(asker, asker.user(), rfc, each));
            voices.put(each.role().id(), voices(speaker, rfc, each));
        }
        Progress progress = Progress.of(standings);
        return new Permissions(
                asker.user(),
                statuses(asker, mayEdit, rfc, progress),
                StatusRules.cannotBypass(asker, mayBypass, rfc.status(), progress)
                        .isEmpty(),
                AssignmentRules.cannotAssign(asker, mayEdit).isEmpty(),
                StatusRules.cannotChange(asker, mayEdit).isEmpty(),
                answers,
                delegating(standings),
                voices,
                entries(standings, each -> rules.cannotWithdraw(speaker, rfc, each)),
                entries(standings, each -> rules.cannotLift(speaker, rfc, each)),
                declarable(asker, mayEdit, rfc.status(), standings, declarations),
                objectionable(asker, standings, declarations));
    }

    /** For an old version of a page, with which nothing can be done. */
    static Permissions none(@Nullable String user, List<RoleStatus> standings) {
        List<RuleAnswer> old = List.of(RuleAnswer.of(Rule.LATEST_VERSION, false, RefusalCode.OLD_VERSION));
        Map<String, List<RuleAnswer>> answers = new HashMap<>();
        standings.forEach(each -> answers.put(each.role().id(), old));
        return new Permissions(
                user, List.of(), false, false, false, answers, Set.of(), Map.of(), Set.of(), Set.of(), Set.of(),
                Set.of());
    }

    private static Set<Integer> declarable(
            Requester asker, boolean mayEdit, Status now, List<RoleStatus> standings, List<MinorEdit> declarations) {
        return OutdatedApprovals.of(standings).stream()
                .map(OutdatedApprovals::edit)
                .filter(each -> MinorEditRules.cannotDeclare(asker, mayEdit, now, each, declarations)
                        .isEmpty())
                .map(Edit::pageVersion)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> objectionable(
            Requester asker, List<RoleStatus> standings, List<MinorEdit> declarations) {
        List<EvaluatedDecision> decisions =
                standings.stream().flatMap(each -> each.decisions().stream()).toList();
        return declarations.stream()
                .filter(each ->
                        MinorEditRules.cannotObject(asker, decisions, each).isEmpty())
                .map(MinorEdit::entry)
                .collect(Collectors.toSet());
    }

    private Set<String> delegating(List<RoleStatus> standings) {
        return standings.stream()
                .map(RoleStatus::role)
                .filter(role -> delegationRules.offers(asker, role))
                .map(Role::id)
                .collect(Collectors.toSet());
    }

    private List<String> voices(Requester speaker, Rfc rfc, RoleStatus standing) {
        return speaker.delegateOf().stream()
                .filter(voice ->
                        rules.cannotDecide(speaker, voice, rfc, standing).isEmpty())
                .sorted()
                .toList();
    }

    private static Set<Integer> entries(List<RoleStatus> standings, Function<Decision, Optional<Refusal>> refusal) {
        return standings.stream()
                .flatMap(each -> each.decisions().stream())
                .map(EvaluatedDecision::decision)
                .filter(each -> refusal.apply(each).isEmpty())
                .map(Decision::entry)
                .collect(Collectors.toSet());
    }

    private static List<Status> statuses(Requester asker, boolean mayEdit, Rfc rfc, Progress progress) {
        if (StatusRules.cannotChange(asker, mayEdit).isPresent()) {
            return List.of();
        }
        return rfc.status().next().stream()
                .filter(to -> StatusRules.cannotBecome(to, progress).isEmpty())
                .toList();
    }
}
