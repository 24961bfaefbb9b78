package net.rfcdesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Status;

/** Puts into words what an RFC asks of its reader, so that nobody has to look for it on the page. */
final class DeskPresenter {
    private static final int MOST_PEOPLE = 4;
    private static final int MOST_CALLS = 3;

    private final Display display;
    private final ApproverPresenter approvers;
    private final DecisionFormPresenter decisions;
    private final AskPresenter asking;
    private final RoleFormatter words;

    DeskPresenter(Display display, ApproverPresenter approvers, DecisionFormPresenter decisions) {
        this.display = display;
        this.approvers = approvers;
        this.decisions = decisions;
        this.asking = new AskPresenter(display);
        this.words = new RoleFormatter(display.texts());
    }

    DeskView of(RfcPage page, Output output) {
        boolean active = output.isPage() && page.latest();
        boolean writing = active && isWriter(page);
        List<CallView> calls = active ? calls(page) : List.of();
        return new DeskView(
                calls.stream().limit(MOST_CALLS).toList(),
                calls.size() <= MOST_CALLS
                        ? ""
                        : display.texts().get("rfc-desk.call.others", calls.size() - MOST_CALLS),
                page.roles().stream().map(role -> summary(page, role)).toList(),
                writing,
                writing ? unassigned(page) : List.of(),
                writing ? requests(page) : List.of(),
                display.site().editAddress(page.rfc().pageId()),
                active
                        && page.rfc().status().isOpen()
                        && page.progress().roles() > 0
                        && page.progress().isComplete()
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
    private List<CallView> calls(RfcPage page) {
        return page.roles().stream()
                .sorted(Comparator.comparing(each -> !each.role().isRequired()))
                .flatMap(role -> decisions.of(page, role).stream()
                        .filter(form -> isAwaited(page, role, form))
                        .map(form -> call(page, role, form)))
                .toList();
    }

    private static boolean isAwaited(RfcPage page, RoleStatus role, DecisionFormView form) {
        String user = form.onBehalfOf().isEmpty() ? page.permissions().user() : form.onBehalfOf();
        return user != null && role.isAwaiting(user);
    }

    private CallView call(RfcPage page, RoleStatus roleStatus, DecisionFormView form) {
        Role role = roleStatus.role();
        return new CallView(
                sentence(role, form),
                Optional.ofNullable(
                                form.onBehalfOf().isEmpty() ? page.permissions().user() : form.onBehalfOf())
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

    private RoleSummary summary(RfcPage page, RoleStatus roleStatus) {
        List<ApproverRow> rows = approvers.of(page, roleStatus);
        List<ApproverRow> shown = rows.size() <= MOST_PEOPLE ? rows : rows.subList(0, MOST_PEOPLE - 1);
        int hidden = rows.size() - shown.size();
        return new RoleSummary(
                roleStatus.role().id(),
                roleStatus.role().name(),
                anchor(page, roleStatus.role()),
                display.lozenges().of(roleStatus, page.roles()),
                words.count(roleStatus),
                shown,
                hidden == 0 ? "" : display.texts().get("rfc-desk.approver.more", hidden));
    }

    private static List<DeskView.UnassignedView> unassigned(RfcPage page) {
        return page.roles().stream()
                .map(RoleStatus::role)
                .filter(role -> role.isRequired() && !role.asksSomebody() && page.mayAssign(role))
                .map(role -> new DeskView.UnassignedView(role.id(), role.name()))
                .toList();
    }

    private List<String> requests(RfcPage page) {
        return page.rfc().status().isOpen()
                ? page.roles().stream()
                        .flatMap(role -> role.decisions().stream())
                        .filter(EvaluatedDecision::requestsChanges)
                        .flatMap(each -> Stream.of(display.texts()
                                .get(
                                        "rfc-desk.call.changes",
                                        display.names().of(each.decision().user()),
                                        ApproverPresenter.note(each.decision()))))
                        .toList()
                : List.of();
    }
}
