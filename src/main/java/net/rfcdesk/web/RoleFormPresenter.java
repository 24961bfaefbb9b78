package net.rfcdesk.web;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.RfcPage;

/** Makes the forms of the approval macro, for readers who may send them. */
final class RoleFormPresenter {

    private static final String COMMENT = "comment";
    private static final String CONDITIONS = "conditions";
    private static final String CHANGES = "changes";
    private static final String LEAVE = "leave";

    private final Messages texts;
    private final UserNames names;
    private final DecisionFormPresenter decisions;
    private final DelegationPresenter delegations;
    private final LongFunction<List<String>> headings;

    RoleFormPresenter(
            Messages texts,
            UserNames names,
            DecisionFormPresenter decisions,
            DelegationPresenter delegations,
            LongFunction<List<String>> headings) {
        this.texts = texts;
        this.names = names;
        this.decisions = decisions;
        this.delegations = delegations;
        this.headings = headings;
    }

    Optional<ReasonFormView> reason(RfcPage page, RoleStatus roleStatus, String name) {
        Stream<ReasonFormView> deciding = decisions.of(page, roleStatus).stream()
                .flatMap(form -> Stream.of(
                        comment(page, roleStatus.role(), form),
                        conditions(page, roleStatus.role(), form),
                        changes(page, roleStatus.role(), form)));
        Stream<ReasonFormView> discussing = roleStatus.decisions().stream()
                .map(EvaluatedDecision::decision)
                .flatMap(decision -> Stream.of(
                                answers(page, decision), concern(page, decision), resolutions(page, decision))
                        .flatMap(forms -> forms));
        return Stream.of(deciding, discussing, leaving(page, roleStatus.role()))
                .flatMap(forms -> forms)
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    private Stream<ReasonFormView> answers(RfcPage page, Decision decision) {
        return decision.requests().stream()
                .filter(page.permissions()::mayAnswer)
                .map(request -> ReasonFormView.answer(texts, request, decisions(page)));
    }

    private Stream<ReasonFormView> resolutions(RfcPage page, Decision decision) {
        String name = names.of(decision.user());
        return decision.requests().stream()
                .filter(page.permissions()::mayResolveFor)
                .map(request -> new ReasonFormView(
                        "resolve-for-" + request.entry(),
                        "PUT",
                        decisions(page) + "/" + request.entry() + "/resolution-by-administrator",
                        false,
                        List.of(),
                        texts.get("rfc-desk.approval.why-resolve-for", name),
                        texts.get("rfc-desk.approval.resolve-for", name),
                        "resolve-for-" + request.entry(),
                        texts.get("rfc-desk.done.resolved")));
    }

    private Stream<ReasonFormView> leaving(RfcPage page, Role role) {
        return page.permissions().mayLeave(role)
                ? Stream.of(new ReasonFormView(
                        LEAVE,
                        "POST",
                        "/pages/" + page.rfc().pageId() + "/departures",
                        false,
                        List.of(new HiddenField("role", role.id())),
                        texts.get("rfc-desk.approval.why-leave"),
                        texts.get("rfc-desk.approval.leave"),
                        LEAVE,
                        texts.get("rfc-desk.done.left")))
                : Stream.empty();
    }

    private Stream<ReasonFormView> concern(RfcPage page, Decision decision) {
        String name = "concern-" + decision.entry();
        return page.permissions().mayRaiseConcern(decision)
                ? Stream.of(new ReasonFormView(
                        name,
                        "POST",
                        decisions(page) + "/" + decision.entry() + "/concerns",
                        false,
                        List.of(),
                        texts.get("rfc-desk.approval.which-concern"),
                        texts.get("rfc-desk.approval.raise-concern"),
                        name,
                        texts.get("rfc-desk.done.concern-raised")))
                : Stream.empty();
    }

    Optional<ApproversFormView> approvers(RfcPage page, Role role) {
        return page.mayAssign(role)
                ? Optional.of(new ApproversFormView(
                        page.rfc().pageId(),
                        page.rfc().pageVersion(),
                        role.id(),
                        new RoleFormatter(texts).approvers(role, names),
                        sections(page, role)))
                : Optional.empty();
    }

    /** One that the page has lost can be taken away. A required role stands for the whole page. */
    private List<FormOption> sections(RfcPage page, Role role) {
        return page.requiredBy(role).isPresent()
                ? List.of()
                : Stream.concat(headings.apply(page.rfc().pageId()).stream(), role.sections().stream())
                        .distinct()
                        .map(heading ->
                                new FormOption(heading, heading, role.sections().contains(heading)))
                        .toList();
    }

    Optional<DelegationsView> delegations(RfcPage page, Role role) {
        return page.permissions().mayDelegate(role)
                ? Optional.of(delegations.of(page.permissions().user(), page.delegates()))
                : Optional.empty();
    }

    /** For an administrator, who names somebody for approvers who are away. */
    Optional<DelegationsView> delegationsOfOthers(RfcPage page, Role role) {
        return page.permissions().mayDelegateFor(role)
                ? Optional.of(delegations.of(
                        page.delegates(),
                        page.rfc().spaceKey(),
                        page.permissions().namesDelegatesEverywhere(),
                        role.users().stream()
                                .filter(user -> !user.equals(page.permissions().user()))
                                .toList()))
                : Optional.empty();
    }

    private ReasonFormView comment(RfcPage page, Role role, DecisionFormView form) {
        return decision(
                        page,
                        COMMENT + form.mark(),
                        hidden(role, form, Choice.APPROVED),
                        texts.get("rfc-desk.approval.which-comment"),
                        form.approve(),
                        form.approved())
                .optional();
    }

    private ReasonFormView conditions(RfcPage page, Role role, DecisionFormView form) {
        return decision(
                page,
                CONDITIONS + form.mark(),
                hidden(role, form, Choice.APPROVED_WITH_CONDITIONS),
                texts.get("rfc-desk.approval.which-conditions"),
                form.approveWithConditions(),
                texts.get("rfc-desk.done.approved-with-conditions", role.name()));
    }

    private ReasonFormView changes(RfcPage page, Role role, DecisionFormView form) {
        return decision(
                page,
                CHANGES + form.mark(),
                hidden(role, form, Choice.CHANGES_REQUESTED),
                texts.get("rfc-desk.approval.which-changes"),
                form.requestChanges(),
                texts.get("rfc-desk.done.changes-requested", role.name()));
    }

    private static ReasonFormView decision(
            RfcPage page, String name, List<HiddenField> hidden, String prompt, String action, String done) {
        return new ReasonFormView(name, "POST", decisions(page), true, hidden, prompt, action, name, done);
    }

    private static String decisions(RfcPage page) {
        return "/pages/" + page.rfc().pageId() + "/decisions";
    }

    private static List<HiddenField> hidden(Role role, DecisionFormView form, Choice choice) {
        return List.of(
                new HiddenField("role", role.id()),
                new HiddenField("onBehalfOf", form.onBehalfOf()),
                new HiddenField("choice", choice.name()),
                new HiddenField("previous", form.previous()));
    }
}
