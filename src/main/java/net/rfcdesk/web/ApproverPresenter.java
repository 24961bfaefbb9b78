package net.rfcdesk.web;

import java.util.Comparator;
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
    private static final int MOST_MEMBERS = 6;

    private final Display display;
    private final DelegationPresenter delegations;
    private final RoleFormatter words;

    ApproverPresenter(Display display, DelegationPresenter delegations) {
        this.display = display;
        this.delegations = delegations;
        this.words = new RoleFormatter(display.texts());
    }

    /**
     * @param most rows of people who are named and of groups; others are not looked up
     * @return first those who are named, in their order
     */
    List<ApproverGroup> of(RfcPage page, RoleStatus roleStatus, int most, Output output) {
        List<String> people = people(roleStatus).toList();
        List<String> groups = groups(roleStatus);
        int shown = people.size() + groups.size() <= most ? most : most - 1;
        int hidden = Math.max(0, people.size() + groups.size() - shown);
        Stream<ApproverRow> named = people.stream().limit(shown).map(user -> person(page, roleStatus, user, output));
        Stream<String> last = groups.stream().limit(Math.max(0, shown - people.size()));
        return grouped(
                named,
                last.map(group -> group(page, roleStatus, group, members(roleStatus, group), output)),
                hidden == 0 ? "" : display.texts().get("rfc-desk.approver.more", hidden));
    }

    /** @return those who have not decided on the text as it is, nor on another one */
    List<ApproverGroup> undecided(RfcPage page, RoleStatus roleStatus, Output output) {
        return grouped(
                roleStatus.role().users().stream()
                        .distinct()
                        .filter(user -> decision(roleStatus, user).isEmpty())
                        .map(user -> person(page, roleStatus, user, output)),
                groups(roleStatus).stream()
                        .map(group -> group(
                                page,
                                roleStatus,
                                group,
                                awaited(roleStatus, group)
                                        .filter(user ->
                                                decision(roleStatus, user).isEmpty()),
                                output)),
                "");
    }

    /** @return people and groups of a role on a page that is no RFC yet */
    List<ApproverGroup> of(Role role) {
        Stream<ApproverRow> people = role.users().stream()
                .map(user -> named(display.names().person(user, display.names().asWritten(user))));
        Stream<ApproverRow> groups = role.groups().stream().map(group -> named(group(group, role)));
        return List.of(new ApproverGroup(null, Stream.concat(people, groups).toList(), "", false));
    }

    /** Groups with nothing to unfold come after the people. */
    private static List<ApproverGroup> grouped(Stream<ApproverRow> people, Stream<ApproverGroup> groups, String more) {
        List<ApproverGroup> all = groups.toList();
        Stream<ApproverRow> plain = all.stream().filter(each -> !each.folded()).flatMap(each -> each.rows().stream());
        ApproverGroup named =
                new ApproverGroup(null, Stream.concat(people, plain).toList(), more, false);
        Stream<ApproverGroup> folded = all.stream().filter(ApproverGroup::folded);
        return Stream.concat(folded, Stream.of(named))
                .sorted(Comparator.comparing(ApproverGroup::folded))
                .toList();
    }

    /** @return those who are named, and others who decided though no group of the role has them any more */
    private Stream<String> people(RoleStatus roleStatus) {
        List<String> groups = groups(roleStatus);
        return Stream.concat(
                        roleStatus.role().users().stream(),
                        deciders(roleStatus)
                                .filter(user -> groups.stream().noneMatch(group -> isOf(roleStatus, user, group))))
                .distinct();
    }

    private static Stream<String> deciders(RoleStatus roleStatus) {
        return roleStatus.decisions().stream()
                .filter(each -> each.validity() != Validity.NO_LONGER_ASKED)
                .map(each -> each.decision().user());
    }

    private static List<String> groups(RoleStatus roleStatus) {
        return roleStatus.role().groups().stream().distinct().toList();
    }

    /** Who is not named has decided as a member; only among several groups it is not clear of which. */
    private boolean isOf(RoleStatus roleStatus, String user, String group) {
        boolean only =
                groups(roleStatus).size() == 1 && !roleStatus.role().users().contains(user);
        return only || display.membership().isMember(user, group);
    }

    /** @return who decided as one, then who may decide, as far as they are known; none of those who are named themselves */
    private Stream<String> members(RoleStatus roleStatus, String group) {
        Stream<String> decided = deciders(roleStatus)
                .filter(user -> !roleStatus.role().users().contains(user))
                .filter(user -> isOf(roleStatus, user, group));
        return Stream.concat(decided, awaited(roleStatus, group)).distinct();
    }

    private static Stream<String> awaited(RoleStatus roleStatus, String group) {
        return roleStatus.awaited().members(group).stream()
                .flatMap(each -> each.users().stream())
                .filter(user -> !roleStatus.role().users().contains(user));
    }

    private ApproverGroup group(
            RfcPage page, RoleStatus roleStatus, String name, Stream<String> members, Output output) {
        List<String> known = members.toList();
        ApproverRow head = head(page, roleStatus, name);
        if (known.isEmpty()) {
            return new ApproverGroup(null, List.of(head), "", false);
        }
        boolean others = page.rfc().status().isOpen()
                && roleStatus
                        .awaited()
                        .members(name)
                        .filter(each -> !each.all())
                        .isPresent();
        return new ApproverGroup(
                head,
                known.stream()
                        .limit(MOST_MEMBERS)
                        .map(user -> person(page, roleStatus, user, output))
                        .toList(),
                more(known.size() - MOST_MEMBERS, others),
                known.stream()
                        .limit(MOST_MEMBERS)
                        .anyMatch(user -> user.equals(page.permissions().user())));
    }

    private String more(int hidden, boolean others) {
        if (others) {
            return display.texts().get("rfc-desk.approver.others");
        }
        return hidden > 0 ? display.texts().get("rfc-desk.approver.more", hidden) : "";
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

    private ApproverRow head(RfcPage page, RoleStatus roleStatus, String name) {
        boolean awaited = roleStatus.awaited().groups().contains(name)
                && page.rfc().status().isOpen();
        return new ApproverRow(
                group(name, roleStatus.role()),
                "",
                awaited ? icon(ApproverState.WAITING) : Icon.PERSON,
                "",
                count(roleStatus, name, awaited),
                DisplayTime.NEVER,
                "",
                "");
    }

    /** How many are needed can be said of a group only when nobody else is asked. */
    private String count(RoleStatus roleStatus, String group, boolean awaited) {
        Role role = roleStatus.role();
        long approved = roleStatus.decisions().stream()
                .filter(EvaluatedDecision::approves)
                .filter(each -> isOf(roleStatus, each.decision().user(), group))
                .count();
        boolean alone = role.users().isEmpty() && groups(roleStatus).size() == 1;
        if (role.isRequired() && alone && roleStatus.needed() > 0) {
            return display.texts().get("rfc-desk.approver.group-needed", roleStatus.needed(), approved);
        }
        if (approved > 0) {
            return display.texts().get("rfc-desk.approver.group-approved", approved);
        }
        return awaited ? display.texts().get(ApproverState.WAITING.key()) : "";
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
