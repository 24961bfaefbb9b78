package net.rfcdesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Status;

/** Puts into words what an RFC asks of its reader, so that nobody has to look for it on the page. */
final class CardPresenter {
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_PENDING = 3;

    private final Display display;
    private final ApproverPresenter approvers;
    private final DecisionFormPresenter decisions;
    private final AskPresenter asking;
    private final RoleFormatter words;

    CardPresenter(Display display, ApproverPresenter approvers, DecisionFormPresenter decisions) {
        this.display = display;
        this.approvers = approvers;
        this.decisions = decisions;
        this.asking = new AskPresenter(display);
        this.words = new RoleFormatter(display.texts());
    }

    CardView of(RfcPage page, Output output) {
        boolean active = output.isPage() && page.latest();
        boolean writing = active && isWriter(page);
        List<PendingDecisionView> pending = active ? pending(page) : List.of();
        return new CardView(
                pending.stream().limit(MOST_PENDING).toList(),
                pending.size() <= MOST_PENDING
                        ? ""
                        : display.texts().get("rfc-desk.call.others", pending.size() - MOST_PENDING),
                page.roles().stream().map(role -> summary(page, role, output)).toList(),
                writing,
                writing ? unassigned(page) : List.of(),
                writing ? requests(page) : List.of(),
                display.site().editAddress(page.rfc().pageId()),
                output.isPage()
                        && page.isReadyToAccept()
                        && page.permissions().statuses().contains(Status.ACCEPTED));
    }

    /** @return the name of the place of that role on its page */
    static String anchor(RfcPage page, Role role) {
        return "rfc-role-"
                + IntStream.range(0, page.roles().size())
                        .filter(i -> page.roles().get(i).role().id().equals(role.id()))
                        .findFirst()
                        .orElse(0);
    }

    /** Others who may edit the page are not asked to work on it. */
    private static boolean isWriter(RfcPage page) {
        String reader = page.permissions().user();
        return reader != null
                && (reader.equals(page.rfc().author()) || page.coAuthors().containsKey(reader));
    }

    /** A role that is consulted asks as well, after those for which the RFC waits. */
    private List<PendingDecisionView> pending(RfcPage page) {
        return page.roles().stream()
                .sorted(Comparator.comparing(each -> !each.role().isRequired()))
                .flatMap(role -> decisions.of(page, role).stream()
                        .filter(form ->
                                decider(page, form).filter(role::isAwaiting).isPresent())
                        .map(form -> pending(page, role.role(), form)))
                .toList();
    }

    /** @return user key of whose decision it is; empty for an anonymous visitor */
    private static Optional<String> decider(RfcPage page, DecisionFormView form) {
        return form.onBehalfOf().isEmpty()
                ? Optional.ofNullable(page.permissions().user())
                : Optional.of(form.onBehalfOf());
    }

    private PendingDecisionView pending(RfcPage page, Role role, DecisionFormView form) {
        return new PendingDecisionView(
                (sentence(role, form) + " " + words.sections(role)).strip(),
                decider(page, form)
                        .flatMap(user -> page.askedOf(role, user))
                        .map(asking::told)
                        .orElse(""),
                role.id(),
                anchor(page, role),
                form,
                form.onBehalfOf().isEmpty() && page.permissions().mayDelegate(role));
    }

    private String sentence(Role role, DecisionFormView form) {
        if (!form.onBehalfOf().isEmpty()) {
            return display.texts().get("rfc-desk.call.for", display.names().of(form.onBehalfOf()), role.name());
        }
        return display.texts().get(role.isRequired() ? "rfc-desk.call.approval" : "rfc-desk.call.advice", role.name());
    }

    private RoleSummary summary(RfcPage page, RoleStatus roleStatus, Output output) {
        return new RoleSummary(
                roleStatus.role().id(),
                roleStatus.role().name(),
                anchor(page, roleStatus.role()),
                display.lozenges().of(roleStatus, page.roles()),
                words.count(roleStatus),
                approvers.of(page, roleStatus, MOST_PEOPLE, output));
    }

    private static List<CardView.UnassignedView> unassigned(RfcPage page) {
        return page.roles().stream()
                .map(RoleStatus::role)
                .filter(role -> role.isRequired() && !role.asksSomebody() && page.mayAssign(role))
                .map(role -> new CardView.UnassignedView(role.id(), role.name()))
                .toList();
    }

    private List<String> requests(RfcPage page) {
        return page.rfc().status().isOpen()
                ? page.roles().stream()
                        .flatMap(role -> role.decisions().stream())
                        .filter(EvaluatedDecision::requestsChanges)
                        .map(each -> display.texts()
                                .get(
                                        "rfc-desk.call.changes",
                                        display.names().of(each.decision().user()),
                                        ApproverPresenter.note(each.decision())))
                        .toList()
                : List.of();
    }
}
