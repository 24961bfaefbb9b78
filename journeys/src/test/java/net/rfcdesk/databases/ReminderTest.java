package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.store.OutboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, several times a day over months; people of the fixture live in Berlin. */
class ReminderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Of each day, when messages are planned: around those at which people are told, and at both ends of the day. */
    private static final Set<Integer> HOURS = Set.of(0, 7, 8, 9, 11, 12, 13, 23);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final OutboxReader outbox = new OutboxReader(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void missingPeopleAreRemindedInTheirMorningAndNobodyTwice() {
        Page page = dueOn("2026-03-20", "lead", "security");
        news();
        desk.decide(page, "security", Choice.APPROVED, "");

        assertThat(over(Duration.ofDays(35)))
                .containsExactly(
                        "2026-03-17T08:02 lead REMINDER [lead] 2026-03-20",
                        "2026-03-19T08:02 lead REMINDER [lead] 2026-03-20",
                        "2026-03-20T08:02 lead REMINDER [lead] 2026-03-20",
                        "2026-03-27T08:02 author UNDECIDED [] 2026-03-20",
                        "2026-03-27T08:02 lead OVERDUE [lead] 2026-03-20",
                        "2026-04-03T08:02 author UNDECIDED [] 2026-03-20",
                        "2026-04-03T08:02 lead OVERDUE [lead] 2026-03-20");
    }

    @Test
    void whoDecidesIsNotRemindedAnyMore() {
        Page page = dueOn("2026-03-20", "lead", "security");
        news();
        over(Duration.ofDays(17));

        desk.decide(page, "lead", Choice.APPROVED, "");

        assertThat(over(Duration.ofDays(1)))
                .containsExactly("2026-03-19T08:02 security REMINDER [security] 2026-03-20");
    }

    @Test
    void spaceThatWantsNoRemindersHasNone() {
        desk.choose("DS", Policy.REMINDER_DAYS, 0);
        dueOn("2026-03-20", "lead");
        news();

        assertThat(over(Duration.ofDays(40))).isEmpty();
    }

    @Test
    void siteThatWasDownInTheMorningRemindsLaterThatDay() {
        dueOn("2026-03-20", "lead");
        news();

        desk.clock.pass(Duration.ofDays(16).plusHours(4));
        assertThat(reminded()).containsExactly("2026-03-17T15:02 lead REMINDER [lead] 2026-03-20");
        assertThat(reminded()).isEmpty();
    }

    @Test
    void authorLearnsMonthlyThatNothingHappens() {
        desk.choose("DS", Policy.INACTIVE_DAYS, 30);
        Page page = desk.rfc(space, "Quiet", "lead");
        news();

        assertThat(over(Duration.ofDays(70)))
                .containsExactly(
                        "2026-03-31T12:02 author INACTIVE [] 2026-03-01",
                        "2026-04-30T12:02 author INACTIVE [] 2026-03-01");
        desk.as("author", () -> desk.asking.ask(page.getId(), ""));
        news();
        assertThat(over(Duration.ofDays(29))).isEmpty();
    }

    @Test
    void everybodyWhomItConcernsIsToldOnceThatItIsDueForReview() {
        desk.choose("DS", Policy.REVIEW_MONTHS, 2);
        Page page = desk.rfc(space, "Old", "lead");
        desk.decide(page, "lead", Choice.APPROVED, "");
        news();

        assertThat(over(Duration.ofDays(75)))
                .containsExactly(
                        "2026-05-01T08:02 author DUE_FOR_REVIEW [] 2026-05-01",
                        "2026-05-01T08:02 lead DUE_FOR_REVIEW [] 2026-05-01");
        assertThat(over(Duration.ofDays(70))).isEmpty();
    }

    @Test
    void rfcWithMonthsOfItsOwnIsDueWhenTheyAreOver() {
        desk.choose("DS", Policy.REVIEW_MONTHS, 2);
        Page sooner = desk.rfc(space, "Old", "lead");
        Page never = desk.rfc(space, "Eternal", "lead");
        desk.as("author", () -> desk.statuses.reviewAfter(sooner.getId(), 1));
        desk.as("author", () -> desk.statuses.reviewAfter(never.getId(), 0));
        desk.decide(sooner, "lead", Choice.APPROVED, "");
        desk.decide(never, "lead", Choice.APPROVED, "");
        news();

        assertThat(over(Duration.ofDays(75)))
                .containsExactly(
                        "2026-04-01T08:02 author DUE_FOR_REVIEW [] 2026-04-01",
                        "2026-04-01T08:02 lead DUE_FOR_REVIEW [] 2026-04-01");
    }

    @Test
    void contactOfARoleIsToldOnceThatItsDecisionsAreLate() {
        escalate(3, Map.of("lead", "reader", "security", "reader"));
        dueOn("2026-03-20", "lead", "security", "product");
        news();

        assertThat(over(Duration.ofDays(100)))
                .containsExactly("2026-03-23T08:02 reader ESCALATED [lead] 2026-03-20 by lead;"
                        + " ESCALATED [security] 2026-03-20 by security");
    }

    @Test
    void contactIsToldOfNoRoleThatDecided() {
        escalate(1, Map.of("lead", "reader"));
        Page page = dueOn("2026-03-20", "lead", "security");
        desk.decide(page, "lead", Choice.APPROVED, "");
        news();

        assertThat(over(Duration.ofDays(40))).isEmpty();
    }

    private void escalate(int days, Map<String, String> contacts) {
        desk.choose("DS", Policy.REMINDER_DAYS, 0);
        desk.choose("DS", Policy.ESCALATION_DAYS, days);
        List<Role> roles = contacts.keySet().stream()
                .map(name -> new Role(name, List.of(), List.of(), Quorum.ANY))
                .toList();
        contacts.values().forEach(desk::user);
        desk.as(
                "author",
                () -> desk.settings.change(
                        "DS",
                        before -> new SpaceSettings(
                                before.policies(), before.prefix(), before.bypassers(), roles, Set.of(), contacts)));
    }

    private Page dueOn(String day, String... approvers) {
        StringBuilder body = new StringBuilder(
                ServiceFixture.macro("rfc-status", "<ac:parameter ac:name=\"decideBy\">" + day + "</ac:parameter>"));
        for (String approver : approvers) {
            body.append(desk.approval(approver));
        }
        return desk.rfcWith(space, "Due", body.toString());
    }

    /** Lets everybody be told of what happened, which is not what is looked at here. */
    private void news() {
        desk.tell();
        messages();
    }

    private List<String> over(Duration time) {
        List<String> reminded = new ArrayList<>();
        for (long hour = 0; hour < time.toHours(); hour++) {
            desk.clock.pass(Duration.ofHours(1));
            if (HOURS.contains(local().getHour())) {
                reminded.addAll(reminded());
            }
        }
        return reminded;
    }

    private List<String> reminded() {
        desk.notifications.run(() -> false);
        return messages();
    }

    private List<String> messages() {
        LocalDateTime now = local();
        return outbox.unread().stream()
                .map(message -> now + " " + line(message))
                .sorted()
                .toList();
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(desk.clock.instant(), BERLIN);
    }

    private String line(OutboxMessage message) {
        return desk.name(message.receiver()) + " "
                + OutboxReader.notices(message).stream().map(this::line).collect(Collectors.joining("; "));
    }

    private String line(JsonNode notice) {
        List<String> roles = new ArrayList<>();
        notice.get("roles").forEach(role -> roles.add(role.asText()));
        JsonNode awaited = notice.at("/awaited/users/0");
        return notice.get("kind").asText() + " " + roles + " "
                + notice.get("text").asText()
                + (awaited.isMissingNode() ? "" : " by " + desk.name(awaited.asText()));
    }
}
