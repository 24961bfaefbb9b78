package net.rfcdesk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.ApproverState;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.RfcPage;
import org.jspecify.annotations.Nullable;

/** Shows who is named for a role, a row for each person and group. */
final class ApproverPresenter {
    private static final int MOST_OF_NOTE = 120;

    private final Display display;
    private final DelegationPresenter delegations;
    private final RoleFormatter words;

    ApproverPresenter(Display display, DelegationPresenter delegations) {
        this.display = display;
        this.delegations = delegations;
        this.words = new RoleFormatter(display.texts());
    }

    /** @return those who are named in their order, then members of groups who decided, then the groups; each is looked up when it is read */
    Stream<ApproverRow> of(RfcPage page, RoleStatus roleStatus, Output output) {
        return Stream.concat(
                people(roleStatus).map(user -> person(page, roleStatus, user, output)), groups(page, roleStatus));
    }

    /** @return how many rows there are */
    int count(RoleStatus roleStatus) {
        return (int) (people(roleStatus).count()
                + roleStatus.role().groups().stream().distinct().count());
    }

    private static Stream<String> people(RoleStatus roleStatus) {
        Stream<String> deciders = roleStatus.decisions().stream()
                .filter(each -> each.validity() != Validity.NO_LONGER_ASKED)
                .map(each -> each.decision().user());
        return Stream.concat(roleStatus.role().users().stream(), deciders).distinct();
    }

    /** @return those who have not decided on the text as it is, nor on another one */
    List<ApproverRow> undecided(RfcPage page, RoleStatus roleStatus, Output output) {
        Stream<ApproverRow> people = roleStatus.role().users().stream()
                .distinct()
                .filter(user -> decision(roleStatus, user).isEmpty())
                .map(user -> person(page, roleStatus, user, output));
        return Stream.concat(people, groups(page, roleStatus)).toList();
    }

    /** @return people and groups of a role on a page that is no RFC yet */
    List<ApproverRow> of(Role role) {
        Stream<ApproverRow> people = role.users().stream()
                .map(user -> named(display.names().person(user, display.names().asWritten(user))));
        return Stream.concat(people, role.groups().stream().map(group -> named(group(group, role))))
                .toList();
    }

    private ApproverRow person(RfcPage page, RoleStatus roleStatus, String user, Output output) {
        Optional<Decision> decision = decision(roleStatus, user);
        ApproverState state = roleStatus.stateOf(user, page.rfc().status());
        Optional<Asked> asked = page.askedOf(roleStatus.role(), user);
        return new ApproverRow(
                display.names().person(user),
                decision.isPresent() ? "" : delegations.delegate(user, page.delegates()),
                icon(state),
                tone(state),
                asked.map(this::asked)
                        .orElseGet(() -> state(state, user, page.permissions().user())),
                decision.map(Decision::at)
                        .or(() -> asked.map(Asked::at))
                        .map(at -> display.times().when(at, output))
                        .orElse(DisplayTime.NEVER),
                decision.filter(page.permissions()::mayWithdraw)
                        .map(each -> String.valueOf(each.entry()))
                        .orElse(""),
                decision.map(ApproverPresenter::note).orElse(""));
    }

    private static Optional<Decision> decision(RoleStatus roleStatus, String user) {
        return roleStatus
                .evaluatedOf(user)
                .filter(each -> each.validity() != Validity.NO_LONGER_ASKED)
                .map(EvaluatedDecision::decision);
    }

    /** Groups whose people have all decided say so by what those decided. */
    private Stream<ApproverRow> groups(RfcPage page, RoleStatus roleStatus) {
        Role role = roleStatus.role();
        return role.groups().stream().distinct().map(name -> {
            boolean awaited = roleStatus.awaited().groups().contains(name)
                    && page.rfc().status().isOpen();
            return new ApproverRow(
                    group(name, role),
                    "",
                    awaited ? icon(ApproverState.WAITING) : Icon.PERSON,
                    "",
                    awaited ? display.texts().get(ApproverState.WAITING.key()) : "",
                    DisplayTime.NEVER,
                    "",
                    "");
        });
    }

    private PersonView group(String name, Role role) {
        return new PersonView(words.asked(name, role), UserNames.initials(name), "", "", "");
    }

    private static ApproverRow named(PersonView person) {
        return new ApproverRow(person, "", Icon.PERSON, "", "", DisplayTime.NEVER, "", "");
    }

    private String asked(Asked asked) {
        return display.texts()
                .get(
                        asked.again() ? "rfc-desk.approver.asked-again" : "rfc-desk.approver.asked",
                        display.names().of(asked.by()));
    }

    private String state(ApproverState state, String user, @Nullable String reader) {
        return display.texts()
                .get(
                        state == ApproverState.WAITING && user.equals(reader)
                                ? "rfc-desk.approver.waiting-for-you"
                                : state.key());
    }

    static String note(Decision decision) {
        String line = decision.reason().strip().lines().findFirst().orElse("");
        if (line.codePointCount(0, line.length()) <= MOST_OF_NOTE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST_OF_NOTE)) + "\u2026";
    }

    private static String icon(ApproverState state) {
        return switch (state) {
            case APPROVED, CONDITIONALLY_APPROVED -> Icon.TICK;
            case CHANGES_REQUESTED, CHANGES_RESOLVED -> Icon.PEN;
            case ABSTAINED, UNDECIDED -> Icon.DASH;
            case OUTDATED -> Icon.AGAIN;
            case LEFT -> Icon.CROSS;
            case INFORMED -> Icon.FLAG;
            case NOT_PROPOSED, WAITING -> Icon.CLOCK;
            case NOT_OPEN -> Icon.LOCK;
            case CANNOT_DECIDE -> Icon.WARNING;
        };
    }

    private static String tone(ApproverState state) {
        return switch (state) {
            case APPROVED, CONDITIONALLY_APPROVED -> ProgressPresenter.MET;
            case CHANGES_REQUESTED, CANNOT_DECIDE -> ProgressPresenter.DISPUTED;
            default -> "";
        };
    }
}
