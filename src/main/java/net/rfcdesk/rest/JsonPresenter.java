package net.rfcdesk.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Bypass;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.Delegation;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.Objection;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.ResolvedFor;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.host.People;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.AwaitedRole;
import net.rfcdesk.page.Explanation;
import net.rfcdesk.page.LinkedRfc;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.ReportSlice;
import net.rfcdesk.report.WaitingResult;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.service.OwnDelegations;
import org.jspecify.annotations.Nullable;

/** Writes RFCs and reports in the words of the REST API: enum constants by name, times as ISO 8601 in UTC. */
public final class JsonPresenter {

    private final People people;
    private final Site site;
    private final RefusalMessages messages;

    public JsonPresenter(People people, Site site, RefusalMessages messages) {
        this.people = people;
        this.site = site;
        this.messages = messages;
    }

    RfcJson rfc(RfcPage page, @Nullable FragmentsJson fragments) {
        Rfc rfc = page.rfc();
        return new RfcJson(
                rfc.pageId(),
                rfc.spaceKey(),
                rfc.number().toString(),
                rfc.title(),
                site.address(page.urlPath()),
                visitor(rfc.author()),
                page.coAuthors().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new RfcJson.CoAuthorJson(person(each.getKey()), each.getValue()))
                        .toList(),
                rfc.status().name(),
                rfc.openedAt().toString(),
                textOrNull(rfc.decidedAt()),
                rfc.updatedAt().toString(),
                textOrNull(page.deadline().day()),
                page.overdue(),
                textOrNull(page.reviewOn()),
                page.dueForReview(),
                page.reviewMonths(),
                page.acceptance().changed(),
                page.acceptance().version(),
                page.acceptance().loosened(),
                page.acceptance().loosenings().stream().map(this::loosening).toList(),
                rfc.pageVersion(),
                rfc.revision(),
                progress(page.progress()),
                transition(page.transition()),
                bypass(page.bypass()),
                commentPeriod(page.commentPeriod()),
                closing(page.closing()),
                page.roles().stream().map(role -> role(role, page)).toList(),
                page.concerns().stream().map(this::request).toList(),
                page.minorEdits().stream()
                        .map(each -> minorEdit(each, page.permissions()))
                        .toList(),
                page.links().stream().map(this::link).toList(),
                page.last() == null ? null : link(page.last()),
                page.permissions().statuses().stream().map(Enum::name).toList(),
                page.permissions().bypass(),
                page.permissions().begins(),
                page.permissions().confirms(),
                page.permissions().assigns(),
                page.permissions().dates(),
                page.permissions().reviews(),
                page.permissions().handsOver(),
                page.permissions().asks(),
                page.permissions().raises(),
                page.permissions().markable().stream().sorted().toList(),
                fragments);
    }

    private static RfcJson.@Nullable CommentPeriodJson commentPeriod(@Nullable CommentPeriod period) {
        return period == null
                ? null
                : new RfcJson.CommentPeriodJson(
                        period.from().toString(), period.until().toString());
    }

    private static RfcJson.@Nullable ClosingJson closing(@Nullable Closing closing) {
        return closing == null
                ? null
                : new RfcJson.ClosingJson(
                        closing.told().toString(), closing.until().toString());
    }

    private RfcJson.LooseningJson loosening(Loosening loosening) {
        return new RfcJson.LooseningJson(
                loosening.before().name(),
                loosening.after() == null,
                loosening.left(),
                loosening.pageVersion(),
                visitor(loosening.user()),
                loosening.at().toString());
    }

    private RfcJson.LinkJson link(LinkedRfc link) {
        ListedRfc seen = link.listed();
        RfcRef place = seen == null ? link.place() : seen.rfc().place();
        return new RfcJson.LinkJson(
                link.entry(),
                link.relation().name(),
                place.spaceKey(),
                place.number().toString(),
                seen == null ? null : seen.rfc().pageId(),
                seen == null ? null : seen.rfc().title(),
                seen == null ? null : site.address(seen.urlPath()),
                seen == null ? null : seen.rfc().status().name(),
                link.removable());
    }

    ReportJson report(ReportResult page) {
        List<ReportJson.RowJson> rows = page.rows().stream().map(this::row).toList();
        return new ReportJson(page.query().offset(), page.query().limit(), page.hasNext(), rows);
    }

    RulesJson rules(List<Explanation> explanations) {
        return new RulesJson(explanations.stream().map(this::rules).toList());
    }

    DelegationsJson delegations(OwnDelegations own, @Nullable FragmentsJson fragments) {
        return new DelegationsJson(
                delegations(own.given(), own.vain()), delegations(own.received(), own.vain()), fragments);
    }

    private List<DelegationsJson.DelegationJson> delegations(List<Delegation> delegations, Set<Long> vain) {
        return delegations.stream()
                .map(each -> new DelegationsJson.DelegationJson(
                        each.id(),
                        person(each.from()),
                        person(each.to()),
                        each.begins().toString(),
                        each.ends().toString(),
                        each.space(),
                        !vain.contains(each.id()),
                        each.namedBy() == null ? null : person(each.namedBy().user()),
                        each.namedBy() == null ? null : each.namedBy().reason()))
                .toList();
    }

    private RulesJson.RoleJson rules(Explanation explanation) {
        List<RulesJson.RuleJson> rules =
                explanation.answers().stream().map(this::rule).toList();
        return new RulesJson.RoleJson(
                explanation.role().id(), explanation.role().name(), explanation.mayDecide(), rules);
    }

    private RulesJson.RuleJson rule(RuleAnswer answer) {
        RulesJson.RefusalJson refusal = answer.against().map(this::refusal).orElse(null);
        return new RulesJson.RuleJson(answer.rule().code(), messages.of(answer.rule()), answer.holds(), refusal);
    }

    private RulesJson.RefusalJson refusal(Refusal refusal) {
        return new RulesJson.RefusalJson(refusal.reason().code(), messages.of(refusal));
    }

    ReportJson.PartJson part(ReportSlice part) {
        return new ReportJson.PartJson(part.rows().stream().map(this::row).toList(), textOrNull(part.next()));
    }

    ReportJson.WaitingJson waiting(WaitingResult page) {
        String reader = people.current().orElse(null);
        List<ReportJson.WaitingRowJson> rows = page.rows().stream()
                .map(each -> new ReportJson.WaitingRowJson(
                        row(each.row()),
                        each.waits().stream()
                                .map(wait -> new ReportJson.WaitJson(
                                        wait.role(),
                                        wait.onBehalfOf().equals(reader) ? null : person(wait.onBehalfOf()),
                                        wait.consulted(),
                                        asked(wait.asked())))
                                .toList()))
                .toList();
        return new ReportJson.WaitingJson(rows, page.total());
    }

    /** @return full name; none for nobody, and when the user is gone */
    @Nullable
    String name(@Nullable String userKey) {
        return userKey == null ? null : people.fullName(userKey).orElse(null);
    }

    /** @return names of those whose turn it is */
    List<String> waitingFor(ReportRow row) {
        return row.awaitedNames(people);
    }

    /** @return names of those who are asked for advice, and have not answered */
    List<String> consulted(ReportRow row) {
        return row.consultedNames(people);
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    String address(ReportRow row) {
        return site.address(row.urlPath());
    }

    ReportJson.RowJson row(ReportRow row) {
        Rfc rfc = row.rfc();
        return new ReportJson.RowJson(
                rfc.pageId(),
                rfc.spaceKey(),
                rfc.number().toString(),
                rfc.title(),
                address(row),
                rfc.status().name(),
                visitor(rfc.author()),
                rfc.openedAt().toString(),
                textOrNull(rfc.decidedAt()),
                rfc.updatedAt().toString(),
                textOrNull(row.decideBy()),
                row.overdue(),
                progress(row.progress()),
                row.missing().stream().map(JsonPresenter::missing).toList(),
                row.waitingFor().stream().map(this::person).toList(),
                row.waitingForGroups(),
                row.consulted().users().stream().map(this::person).toList(),
                row.consulted().groups(),
                row.bypassed(),
                row.loosened(),
                row.changed(),
                row.open().concerns(),
                row.open().conditions(),
                row.superseded(),
                row.dueForReview());
    }

    private static ReportJson.MissingJson missing(RoleStatus roleStatus) {
        return new ReportJson.MissingJson(
                roleStatus.role().name(), roleStatus.approvals(), needed(roleStatus), roleStatus.blocked());
    }

    private static @Nullable Integer needed(RoleStatus roleStatus) {
        return roleStatus.needed() == 0 ? null : roleStatus.needed();
    }

    AskableJson askable(RfcPage page) {
        Refusal refusal = page.permissions().askRefusal();
        return new AskableJson(
                refusal == null,
                refusal == null ? null : refusal(refusal),
                page.awaited().stream()
                        .map(each -> new AskableJson.RoleJson(
                                each.role().id(), each.role().name(), awaited(List.of(each))))
                        .toList());
    }

    /** @param awaited of one role; none when it waits for nobody */
    private RfcJson.AwaitedJson awaited(List<AwaitedRole> awaited) {
        return new RfcJson.AwaitedJson(
                awaited.stream()
                        .flatMap(each -> each.people().stream())
                        .map(each -> new RfcJson.AwaitedPersonJson(
                                person(each.user()),
                                each.delegation() == null
                                        ? null
                                        : person(each.delegation().to()),
                                each.decided(),
                                asked(each.asked())))
                        .toList(),
                awaited.stream()
                        .flatMap(each -> each.groups().stream())
                        .map(each -> new RfcJson.AwaitedGroupJson(each.name(), asked(each.asked())))
                        .toList());
    }

    private RfcJson.@Nullable AskedJson asked(@Nullable Asked asked) {
        return asked == null
                ? null
                : new RfcJson.AskedJson(person(asked.by()), asked.at().toString(), asked.note(), asked.again());
    }

    private RfcJson.RoleJson role(RoleStatus roleStatus, RfcPage page) {
        Permissions permissions = page.permissions();
        String whyNot =
                permissions.cannotDecide(roleStatus.role()).map(this::message).orElse(null);
        return new RfcJson.RoleJson(
                roleStatus.role().id(),
                roleStatus.role().name(),
                roleStatus.role().users().stream().map(this::person).toList(),
                roleStatus.role().groups(),
                roleStatus.role().quorum().text(),
                roleStatus.role().stage(),
                roleStatus.role().kind().code(),
                roleStatus.role().sections(),
                page.requiredBy(roleStatus.role()).isPresent(),
                roleStatus.waitsFor(),
                roleStatus.approvals(),
                needed(roleStatus),
                roleStatus.state().name(),
                roleStatus.met(),
                roleStatus.blocked(),
                roleStatus.problems().stream().map(this::problem).toList(),
                roleStatus.decisions().stream().map(this::decision).toList(),
                awaited(page.awaited().stream()
                        .filter(each -> each.role().equals(roleStatus.role()))
                        .toList()),
                roleStatus.left().stream()
                        .map(each -> new RfcJson.DepartureJson(
                                person(each.user()), each.reason(), each.at().toString()))
                        .toList(),
                permissions.mayLeave(roleStatus.role()),
                whyNot == null,
                whyNot,
                permissions.principals(roleStatus.role()).stream()
                        .map(this::person)
                        .toList());
    }

    private RfcJson.DecisionJson decision(EvaluatedDecision evaluated) {
        return new RfcJson.DecisionJson(
                evaluated.decision().entry(),
                person(evaluated.decision().user()),
                person(evaluated.decision().by()),
                evaluated.decision().choice().name(),
                evaluated.decision().reason(),
                evaluated.decision().at().toString(),
                evaluated.decision().pageVersion(),
                evaluated.decision().sections(),
                evaluated.decision().resolved(),
                evaluated.validity().name(),
                edit(evaluated.changedBy()),
                evaluated.carriedOverBy().stream().map(MinorEdit::entry).toList(),
                evaluated.decision().requests().stream().map(this::request).toList());
    }

    private RfcJson.RequestJson request(Request request) {
        return new RfcJson.RequestJson(
                request.entry(),
                person(request.by()),
                request.text(),
                request.at().toString(),
                request.resolved(),
                request.answers().stream().map(this::answer).toList(),
                resolvedFor(request.resolvedFor()));
    }

    private RfcJson.@Nullable ResolvedForJson resolvedFor(@Nullable ResolvedFor resolved) {
        return resolved == null
                ? null
                : new RfcJson.ResolvedForJson(
                        person(resolved.user()),
                        resolved.inability().code(),
                        resolved.reason(),
                        resolved.at().toString());
    }

    private RfcJson.AnswerJson answer(Answer answer) {
        return new RfcJson.AnswerJson(
                answer.entry(),
                person(answer.user()),
                answer.text(),
                answer.at().toString());
    }

    private RfcJson.MinorEditJson minorEdit(MinorEdit minorEdit, Permissions permissions) {
        return new RfcJson.MinorEditJson(
                minorEdit.entry(),
                minorEdit.edit().pageVersion(),
                visitor(minorEdit.edit().user()),
                minorEdit.reason(),
                minorEdit.at().toString(),
                objection(minorEdit.objection()),
                permissions.mayObject(minorEdit));
    }

    private RfcJson.@Nullable ObjectionJson objection(@Nullable Objection objection) {
        return objection == null
                ? null
                : new RfcJson.ObjectionJson(
                        person(objection.user()), objection.at().toString());
    }

    private RfcJson.ProblemJson problem(RoleProblem problem) {
        return new RfcJson.ProblemJson(problem.kind().code(), messages.of(problem));
    }

    private RfcJson.@Nullable EditJson edit(@Nullable Edit edit) {
        return edit == null
                ? null
                : new RfcJson.EditJson(
                        edit.pageVersion(), visitor(edit.user()), edit.at().toString());
    }

    private RfcJson.@Nullable TransitionJson transition(@Nullable Transition transition) {
        return transition == null
                ? null
                : new RfcJson.TransitionJson(
                        transition.from().name(),
                        visitor(transition.user()),
                        transition.reason(),
                        transition.at().toString(),
                        transition.pageVersion(),
                        transition.cause() == null ? null : transition.cause().name());
    }

    private RfcJson.@Nullable BypassJson bypass(@Nullable Bypass bypass) {
        return bypass == null
                ? null
                : new RfcJson.BypassJson(
                        visitor(bypass.user()), bypass.reason(), bypass.at().toString(), bypass.pageVersion());
    }

    private RfcJson.PersonJson person(String userKey) {
        return new RfcJson.PersonJson(userKey, people.fullName(userKey).orElse(null));
    }

    /** @param userKey none for somebody who was not logged in */
    private RfcJson.@Nullable PersonJson visitor(@Nullable String userKey) {
        return userKey == null ? null : person(userKey);
    }

    private static RfcJson.ProgressJson progress(Progress progress) {
        return new RfcJson.ProgressJson(
                progress.met(),
                progress.roles(),
                progress.minimum() == 0 ? null : progress.people(),
                progress.minimum(),
                progress.isComplete());
    }

    private String message(Refusal refusal) {
        return messages.of(refusal);
    }
}
