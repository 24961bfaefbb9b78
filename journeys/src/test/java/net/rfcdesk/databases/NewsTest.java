package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.rfcdesk.api.RfcApprovalRequestedEvent;
import net.rfcdesk.api.RfcDecidedEvent;
import net.rfcdesk.api.RfcEvent;
import net.rfcdesk.api.RfcStatusChangedEvent;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.NotificationChoices.OfSpace;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.store.OutboxMessage.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told what of what happens to an RFC, from the service down to the tables. */
class NewsTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final OutboxReader outbox = new OutboxReader(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoeverIsNamedIsAskedOnce() {
        Page page = desk.rfc(space, "Caching", "lead", "security", "author");

        assertThat(told())
                .isEqualTo(Map.of(
                        "lead", List.of("ASKED [lead] by author"), "security", List.of("ASKED [security] by author")));
        desk.as("author", () -> desk.pages.update(page.getId(), 1, "Renamed", page.getBodyAsString(), "", false));
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsToldBeforeAMinuteHasPassed() {
        desk.rfc(space, "Caching", "lead");

        assertThat(desk.planner.run(() -> false)).isZero();
        desk.clock.pass(Duration.ofMinutes(1));
        assertThat(desk.planner.run(() -> false)).isOne();
        assertThat(desk.planner.run(() -> false)).isZero();
    }

    @Test
    void nothingIsToldOfAnRfcToWhichNothingHasHappenedForAMonth() {
        Page page = desk.rfc(space, "Caching", "lead");
        desk.clock.pass(Duration.ofDays(31));

        assertThat(told()).isEmpty();
        edit(page, "author", "More");
        desk.as("author", () -> desk.asking.ask(page.getId(), List.of("lead"), List.of(), ""));
        assertThat(told()).isEqualTo(Map.of("lead", List.of("ASKED [lead] by author")));
    }

    @Test
    void whoIsAskedForSeveralRolesGetsOneMessage() {
        desk.rfcWith(
                space,
                "Two",
                ServiceFixture.macro("rfc-status")
                        + desk.approval("One", List.of("lead"))
                        + desk.approval("Other", List.of("lead")));

        assertThat(told()).isEqualTo(Map.of("lead", List.of("ASKED [One, Other] by author")));
    }

    @Test
    void theNoteOfWhoAsksComesWithIt() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.as("author", () -> desk.asking.ask(page.getId(), List.of("lead"), List.of(), "Please read section 2."));

        assertThat(told()).isEqualTo(Map.of("lead", List.of("ASKED [lead] by author: Please read section 2.")));
    }

    @Test
    void anApprovalThatAnEditOutdatedIsToldWithBothVersionsAndCanBeAskedForAgain() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        desk.decide(page, "lead", Choice.APPROVED, "");
        told();

        edit(page, "author", "More");

        assertThat(told()).isEqualTo(Map.of("lead", List.of("OUTDATED [lead] by author (1 to 2)")));
        edit(page, "author", "And more");
        assertThat(told()).isEmpty();
        desk.as("author", () -> desk.asking.ask(page.getId(), List.of("lead"), List.of(), ""));
        assertThat(told()).isEqualTo(Map.of("lead", List.of("ASKED_AGAIN [lead] by author")));
    }

    @Test
    void authorIsToldOnceWhichMacrosSomebodyElseLeftOut() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        save(page, "lead", "<p>By a build</p>");
        Map<String, List<String>> told = told();
        assertThat(told.keySet()).containsExactly("author");
        assertThat(told.get("author"))
                .satisfiesExactly(
                        roles -> assertThat(roles).startsWith("ROLES_REMOVED [lead, security] by lead"),
                        status ->
                                assertThat(status).startsWith("STATUS_REMOVED ").contains(" by lead"));

        save(page, "lead", "<p>By the next build</p>");
        assertThat(told()).isEmpty();
        save(page, "author", page.getBodyAsString());
        assertThat(told().keySet()).containsExactlyInAnyOrder("lead", "security");
        save(page, "author", "<p>By the author</p>");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasUndoneMeanwhileIsNotTold() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.decide(page, "lead", Choice.CHANGES_REQUESTED, "Too slow");
        desk.as("lead", () -> desk.approvals.withdraw(page.getId(), lastEntry(page)));

        assertThat(told()).isEmpty();
    }

    @Test
    void theAuthorLearnsOfRequestsAndTheApproverOfTheAnswerAndTheRevision() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.decide(page, "lead", Choice.CHANGES_REQUESTED, "Too slow");
        assertThat(told()).isEqualTo(Map.of("author", List.of("CHANGES_REQUESTED [lead] by lead: Too slow")));
        edit(page, "author", "Faster");
        assertThat(told()).isEqualTo(Map.of("lead", List.of("REVISED [lead] by author (1 to 2)")));
        desk.decide(page, "lead", Choice.APPROVED, "");
        assertThat(told()).isEmpty();
    }

    @Test
    void everybodyWhomItConcernsLearnsOfTheAcceptanceButWhoApprovedLast() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.decide(page, "lead", Choice.APPROVED, "");
        assertThat(told()).isEmpty();
        desk.decide(page, "security", Choice.APPROVED, "");

        assertThat(desk.store.find(page.getId()).orElseThrow().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(told())
                .isEqualTo(Map.of(
                        "author", List.of("ACCEPTED []"),
                        "lead", List.of("ACCEPTED []")));
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.ACCEPTED, Status.IMPLEMENTED, "PR 7"));
        assertThat(told())
                .isEqualTo(Map.of(
                        "lead", List.of("STATUS_CHANGED [] by author: IMPLEMENTED"),
                        "security", List.of("STATUS_CHANGED [] by author: IMPLEMENTED")));
    }

    @Test
    void whoDecidedOnBehalfOfSomebodyLearnsOfTheAcceptance() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", today, today, null));
        Page page = desk.rfc(space, "Caching", "lead", "security");
        desk.as(
                "reader",
                () -> desk.approvals.decideFor(desk.key("lead"), page.getId(), "lead", Choice.APPROVED, "", 1, null));
        told();

        desk.decide(page, "security", Choice.APPROVED, "");

        assertThat(told())
                .isEqualTo(Map.of(
                        "author", List.of("ACCEPTED []"),
                        "lead", List.of("ACCEPTED []"),
                        "reader", List.of("ACCEPTED []")));
    }

    @Test
    void anEditThatReopensIsToldToTheAuthorUnlessItIsTheirOwn() {
        for (String editor : List.of("product", "author")) {
            Page page = desk.rfc(space, "By " + editor, "lead");
            desk.decide(page, "lead", Choice.APPROVED, "");
            told();

            edit(page, editor, "More");

            Map<String, List<String>> told = told();
            assertThat(told).containsEntry("lead", List.of("OUTDATED [lead] by " + editor + " (1 to 2)"));
            assertThat(told.get("author")).isEqualTo(editor.equals("author") ? null : List.of("REOPENED []"));
        }
    }

    @Test
    void whatWasAskedForAndResolvedMeanwhileIsNotTold() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();
        desk.decide(page, "lead", Choice.CHANGES_REQUESTED, "Too slow");
        desk.as("lead", () -> desk.approvals.resolve(page.getId(), lastEntry(page)));
        assertThat(told()).isEmpty();

        desk.decide(page, "security", Choice.CHANGES_REQUESTED, "Too open");
        told();
        desk.as("security", () -> desk.approvals.resolve(page.getId(), lastEntry(page)));
        assertThat(told()).isEqualTo(Map.of("author", List.of("RESOLVED [security] by security")));
    }

    @Test
    void aStageThatOpensAsksItsPeople() {
        Page page = desk.rfcWith(
                space,
                "Staged",
                ServiceFixture.macro("rfc-status")
                        + desk.approval("First", List.of("lead"))
                        + desk.approval("Second", List.of("security"), ServiceFixture.parameter("stage", "2")));
        assertThat(told()).containsOnlyKeys("lead");

        desk.decide(page, "lead", "First", Choice.APPROVED, "");

        assertThat(told()).isEqualTo(Map.of("security", List.of("ASKED [Second]")));
    }

    @Test
    void aMinorEditIsToldToThoseWhoseApprovalsItCarriesOverAndAnObjectionToTheAuthor() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        desk.decide(page, "lead", Choice.APPROVED, "");
        told();

        edit(page, "author", "Caching!");
        desk.as("author", () -> desk.minorEdits.markMinor(page.getId(), 2, "A typo"));

        assertThat(told()).isEqualTo(Map.of("lead", List.of("CARRIED_OVER [lead] by author: A typo (1 to 2)")));
        desk.as("lead", () -> desk.minorEdits.object(page.getId(), lastEntry(page)));
        assertThat(told()).containsEntry("author", List.of("OBJECTED [] by lead"));
    }

    @Test
    void theDelegateOfSomebodyWhoIsAwayIsAskedAsWell() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", today, today, null));

        desk.rfc(space, "Caching", "lead");

        assertThat(told())
                .isEqualTo(Map.of(
                        "lead", List.of("ASKED [lead] by author"),
                        "reader", List.of("ASKED [lead] by author for lead")));
    }

    @Test
    void theDelegateOfAMemberOfAGroupIsAskedAsWell() {
        group("few", 2);
        desk.user("reader");
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.as("few0", () -> desk.delegations.name("reader", today, today, null));

        desk.rfcWith(
                space, "Few", ServiceFixture.macro("rfc-status") + ServiceFixture.groupApproval("Reviewers", "few"));

        assertThat(told())
                .isEqualTo(Map.of(
                        "few0", List.of("ASKED [Reviewers] by author"),
                        "few1", List.of("ASKED [Reviewers] by author"),
                        "reader", List.of("ASKED [Reviewers] by author for few0")));
    }

    @Test
    void delegateWhoCannotDecideIsNotAsked() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.as("lead", () -> desk.delegations.name("author", today, today, null));
        desk.user("reader");
        desk.as("security", () -> desk.delegations.name("reader", today, today, null));
        desk.deactivate("reader");
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.as("product", () -> desk.asking.ask(page.getId(), ""));

        assertThat(told()).containsOnlyKeys("lead", "security");
    }

    @Test
    void membersOfAGroupAreAskedUnlessTheGroupIsTooLarge() {
        List<String> few = group("few", 3);
        group("many", 101);

        desk.rfcWith(
                space, "Few", ServiceFixture.macro("rfc-status") + ServiceFixture.groupApproval("Reviewers", "few"));
        assertThat(told()).containsOnlyKeys(few);
        desk.rfcWith(
                space, "Many", ServiceFixture.macro("rfc-status") + ServiceFixture.groupApproval("Reviewers", "many"));
        assertThat(told()).isEmpty();
    }

    @Test
    void whoMayNotViewThePageIsNotAsked() {
        desk.user("security");
        Page page = desk.rfc(space, "Hidden", "lead");
        desk.restrict(page, Permission.VIEW, "author", "lead");
        desk.as(
                "author",
                () -> desk.pages.update(
                        page.getId(), 1, "Hidden", page.getBodyAsString() + desk.approval("security"), "", false));

        assertThat(told()).containsOnlyKeys("lead");
    }

    @Test
    void oneMessageTellsAllThatHappenedInARun() {
        Page page = desk.rfc(space, "Caching", "lead", "security");
        told();

        desk.decide(page, "lead", Choice.CHANGES_REQUESTED, "Too slow");
        desk.decide(page, "security", Choice.CHANGES_REQUESTED, "Too open");

        assertThat(told())
                .isEqualTo(Map.of(
                        "author",
                        List.of(
                                "CHANGES_REQUESTED [lead] by lead: Too slow",
                                "CHANGES_REQUESTED [security] by security: Too open")));
    }

    @Test
    void whoIsNamedAsADelegateLearnsItOnce() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", today, today.plusDays(3), null));

        desk.notifications.run(() -> false);
        desk.notifications.run(() -> false);

        assertThat(told()).isEqualTo(Map.of("reader", List.of("DELEGATED [] by lead for lead")));
    }

    @Test
    void delegationThatWasTakenBackIsNotTold() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", today, today.plusDays(3), null));
        long id = desk.as("lead", () -> desk.delegations.mine()).given().get(0).id();
        desk.as("lead", () -> desk.delegations.end(id));

        desk.notifications.run(() -> false);

        assertThat(told()).isEmpty();
    }

    @Test
    void everybodyLearnsThatACommentPeriodBegan() {
        desk.choose("DS", Policy.COMMENT_DAYS, 5);
        Page page = desk.rfc(space, "Caching", "security", "lead");
        desk.decide(page, "security", Choice.APPROVED, "");
        told();

        desk.decide(page, "lead", Choice.APPROVED, "");
        assertThat(told())
                .isEqualTo(Map.of(
                        "author", List.of("COMMENT_PERIOD_STARTED []: 2026-03-06T10:02:00Z"),
                        "security", List.of("COMMENT_PERIOD_STARTED []: 2026-03-06T10:02:00Z")));
        edit(page, "lead", "More");
        assertThat(told()).containsEntry("author", List.of("COMMENT_PERIOD_STOPPED [] by lead"));
    }

    @Test
    void otherAppsLearnWhatHappened() {
        Listener listener = new Listener();
        desk.events.register(listener);
        Page page = desk.rfc(space, "Caching", "lead");
        told();
        desk.decide(page, "lead", Choice.APPROVED, "");
        told();

        String lead = desk.key("lead");
        assertThat(listener.heard)
                .containsExactly(
                        new RfcApprovalRequestedEvent(page.getId(), "DS", "RFC-1", Set.of(lead)),
                        new RfcDecidedEvent(page.getId(), "DS", "RFC-1", "lead", lead, "APPROVED"),
                        new RfcStatusChangedEvent(page.getId(), "DS", "RFC-1", "PROPOSED", "ACCEPTED", false));
    }

    /** Of another app. */
    public static final class Listener {

        private final List<RfcEvent> heard = new ArrayList<>();

        @EventListener
        public void on(RfcEvent event) {
            heard.add(event);
            throw new IllegalStateException("Another app is broken");
        }
    }

    @Test
    void whatCannotBeToldIsTriedAgainAndKeepsNobodyElseWaiting() {
        Page broken = desk.rfc(space, "Broken", "lead");
        desk.rfc(space, "Whole", "security");
        desk.database
                .jdbc()
                .sql("update \"" + desk.table("_RFC") + "\" set \"ROLES\" = 'x' where \"PAGE_ID\" = ?")
                .param(broken.getId())
                .update();

        assertThat(told()).containsOnlyKeys("security");
        desk.database
                .jdbc()
                .sql("update \"" + desk.table("_RFC") + "\" set \"ROLES\" = '[]' where \"PAGE_ID\" = ?")
                .param(broken.getId())
                .update();
        assertThat(desk.planner.run(() -> false)).isZero();
        assertThat(desk.store.pageIdsWithNews(desk.clock.instant(), 0, 10)).isEmpty();
    }

    @Test
    void everybodyIsToldAsTheyChose() {
        Space other = desk.space("OPS");
        choose("lead", NotificationChoice.ONLY_WHEN_ASKED);
        choose("security", NotificationChoice.NOTHING);
        choose("product", NotificationChoice.AT_ONCE, new OfSpace("DS", NotificationChoice.NOTHING));
        choose("reader", NotificationChoice.NOTHING, new OfSpace("DS", NotificationChoice.AT_ONCE));

        Page page = desk.rfc(space, "Caching", "lead", "security", "product", "reader");
        assertThat(told()).containsOnlyKeys("lead", "reader");
        desk.decide(page, "security", Choice.CHANGES_REQUESTED, "Too slow");
        assertThat(told()).containsOnlyKeys("author");
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "Too slow"));
        assertThat(told()).isEqualTo(Map.of("reader", List.of("REJECTED [] by author: Too slow")));
        desk.rfc(other, "Backups", "product", "reader");
        assertThat(told()).containsOnlyKeys("product");
    }

    @Test
    void whoWantsADailyMailGetsAllOfItInTheMorning() {
        choose("lead", NotificationChoice.DAILY);
        desk.rfc(space, "Caching", "lead", "security");
        desk.rfc(space, "Backups", "lead");
        desk.passGrace();
        assertThat(desk.planner.run(() -> false)).isEqualTo(2);

        assertThat(due()).extracting(message -> desk.name(message.receiver())).containsExactly("security");
        desk.clock.pass(Duration.ofDays(1));
        assertThat(due()).extracting(message -> desk.name(message.receiver())).containsExactly("lead", "lead");
    }

    @Test
    void choicesAreReadInOneStatementForAllWhoAreTold() {
        desk.rfc(space, "Few", "lead");
        int few = reads();
        desk.rfc(space, "Many", "lead", "security", "product", "reader", "admin");
        assertThat(reads()).isEqualTo(few);
    }

    private int lastEntry(Page page) {
        return desk.history(page.getId()).last().sequence();
    }

    private void edit(Page page, String user, String text) {
        save(page, user, page.getBodyAsString() + "<p>" + text + "</p>");
    }

    private void save(Page page, String user, String body) {
        int version = desk.store.find(page.getId()).orElseThrow().rfc().pageVersion();
        desk.as(user, () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private void choose(String user, NotificationChoice everywhere, OfSpace... spaces) {
        NotificationChoices wanted = new NotificationChoices(everywhere, List.of(spaces));
        desk.as(user, () -> desk.desk.notificationSettings().choose(before -> wanted));
    }

    private List<OutboxMessage> due() {
        return desk.transactions.run(
                () -> desk.outbox.claim(Channel.MAIL, desk.clock.instant(), Duration.ofDays(2), 100));
    }

    /** @return how often rows are read while people are told what happened */
    private int reads() {
        desk.passGrace();
        return desk.reads(() -> desk.planner.run(() -> false));
    }

    private List<String> group(String name, int size) {
        List<String> members = IntStream.range(0, size).mapToObj(i -> name + i).toList();
        members.forEach(desk::user);
        desk.users.createGroup(name);
        members.forEach(member -> desk.users.addMember(name, desk.user(member).key()));
        return members;
    }

    /** @return by user name, in short, what the outbox has for each that it did not have before */
    private Map<String, List<String>> told() {
        desk.plan();
        Map<String, List<String>> told = new TreeMap<>();
        for (OutboxMessage message : outbox.unread()) {
            List<String> before = told.put(desk.name(message.receiver()), notices(message));
            assertThat(before).as("one message for each receiver").isNull();
        }
        return told;
    }

    private List<String> notices(OutboxMessage message) {
        return OutboxReader.notices(message).stream().map(this::inShort).toList();
    }

    private String inShort(JsonNode notice) {
        List<String> roles = new ArrayList<>();
        notice.get("roles").forEach(role -> roles.add(role.asText()));
        StringBuilder line = new StringBuilder(notice.get("kind").asText() + " " + roles);
        if (!notice.get("by").isNull()) {
            line.append(" by ").append(desk.name(notice.get("by").asText()));
        }
        if (!notice.get("text").asText().isEmpty()) {
            line.append(": ").append(notice.get("text").asText());
        }
        JsonNode comparison = notice.get("comparison");
        if (!comparison.isNull()) {
            line.append(" (")
                    .append(comparison.get("from"))
                    .append(" to ")
                    .append(comparison.get("to"))
                    .append(")");
        }
        if (!notice.get("onBehalfOf").isNull()) {
            line.append(" for ").append(desk.name(notice.get("onBehalfOf").asText()));
        }
        return line.toString();
    }
}
