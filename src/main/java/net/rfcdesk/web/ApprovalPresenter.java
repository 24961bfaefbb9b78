package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SettingsScope;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.RefusalCode;

/** Puts into words what the approval macro shows of a role. */
final class ApprovalPresenter {
    private final Display display;
    private final DecisionPresenter decisions;
    private final RulePresenter rules;
    private final DecisionFormPresenter decisionForms;
    private final DelegationPresenter delegations;
    private final ApproverPresenter approvers;
    private final RoleFormatter words;

    ApprovalPresenter(
            Display display,
            DecisionPresenter decisions,
            RulePresenter rules,
            DecisionFormPresenter decisionForms,
            DelegationPresenter delegations) {
        this.display = display;
        this.decisions = decisions;
        this.rules = rules;
        this.decisionForms = decisionForms;
        this.delegations = delegations;
        this.approvers = new ApproverPresenter(display, delegations);
        this.words = new RoleFormatter(display.texts());
    }

    ApprovalView of(RfcPage page, RoleStatus roleStatus, Output output) {
        Role role = roleStatus.role();
        boolean active = output.isPage() && page.latest();
        boolean assignable = active && page.mayAssign(role);
        return new ApprovalView(
                page.rfc().pageId(),
                page.rfc().pageVersion(),
                role.name(),
                role.id(),
                display.lozenges().of(roleStatus, page.roles()),
                stage(page, role),
                words.count(roleStatus),
                words.needed(role),
                words.sections(role),
                CardPresenter.anchor(page, role),
                approvers.undecided(page, roleStatus, output),
                roleStatus.decisions().stream()
                        .map(each -> decisions.of(page, each, output))
                        .toList(),
                hint(page, roleStatus, active),
                roleStatus.problems().stream().map(display.refusals()::of).toList(),
                output.isPage() ? rules.of(page, roleStatus) : List.of(),
                output.isScreen(),
                roleStatus.left().stream().map(this::departure).toList(),
                active && page.permissions().mayLeave(role),
                active ? decisionForms.of(page, roleStatus) : List.of(),
                assignable ? words.assign(role) : "",
                active && page.permissions().mayDelegate(role)
                        ? delegations.label(page.permissions().user(), page.delegates())
                        : "",
                active && page.permissions().mayDelegateFor(role));
    }

    /** A role on a page that is no RFC yet; whether there are other stages is not known, so only the first goes without saying. */
    ApprovalView of(RoleStatus roleStatus, Output output) {
        Role role = roleStatus.role();
        return new ApprovalView(
                0,
                0,
                role.name(),
                role.id(),
                display.lozenges().of(roleStatus, List.of(roleStatus)),
                role.stage() > Role.FIRST_STAGE ? words.stage(role.stage()) : "",
                "",
                words.needed(role),
                words.sections(role),
                "",
                approvers.of(role),
                List.of(),
                "",
                roleStatus.problems().stream().map(display.refusals()::of).toList(),
                List.of(),
                output.isScreen(),
                List.of(),
                false,
                List.of(),
                "",
                "",
                false);
    }

    private AnswerView departure(Departure departure) {
        return new AnswerView(
                display.texts()
                        .get("rfc-desk.approval.has-left", display.names().of(departure.user())),
                display.times().minute(departure.at()),
                departure.reason());
    }

    private String stage(RfcPage page, Role role) {
        boolean several = page.roles().stream().anyMatch(each -> each.role().stage() != role.stage());
        return several && role.kind() != RoleKind.INFORMED && role.stage() >= Role.FIRST_STAGE
                ? words.stage(role.stage())
                : "";
    }

    private String hint(RfcPage page, RoleStatus roleStatus, boolean active) {
        if (roleStatus.basis() == RoleBasis.ADDED_SINCE) {
            return display.texts().get("rfc-desk.approval.added-since");
        }
        boolean asked = roleStatus.open() || roleStatus.basis() == RoleBasis.DRAFT;
        Stream<String> stage = asked ? Stream.empty() : Stream.of(words.waitsFor(roleStatus.waitsFor()));
        Stream<String> own = active && page.rfc().status().isOpen()
                ? page.permissions().ownRfc(RefusalCode.OWN_APPROVERS).map(display.refusals()::of).stream()
                : Stream.empty();
        return Stream.of(required(page, roleStatus.role()), stage, own)
                .flatMap(each -> each)
                .collect(Collectors.joining(" "));
    }

    private Stream<String> required(RfcPage page, Role role) {
        return Stream.concat(
                page.requiredBy(role).stream().map(scope -> sentence("rfc-desk.approval.required", scope)),
                page.fixedBy(role).stream().map(scope -> sentence("rfc-desk.approval.people-fixed", scope)));
    }

    private String sentence(String key, SettingsScope scope) {
        return display.texts().get(key, display.texts().get(scope.key()));
    }
}
