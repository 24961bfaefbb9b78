package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.mail.server.MailServerManager;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.NotificationChoice;
import net.rfcdesk.approval.NotificationChoices;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.lifecycle.InactiveRfcs;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.OutboxMessage;
import net.rfcdesk.wiki.mail.MailServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Open RFCs to which nothing happens are rejected where their space wants that, after their authors were told; months by a fixed clock. */
class InactiveRfcsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration STEP = Duration.ofHours(3);

    /** That passes before people are told. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private ServiceFixture desk = open(Databases.H2, keeping());
    private Space space = desk.space("DS");
    private OutboxReader outbox = new OutboxReader(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void authorIsToldOfTheDayAndThenItIsRejectedAndAllAreTold() {
        Page page = inactiveAfter(30, 14);
        Instant begun = read(page).rfc().updatedAt();

        assertThat(over(Duration.ofDays(44))).containsExactly("2026-03-31 author CLOSING 2026-04-14");
        RfcPage waiting = read(page);
        assertThat(waiting.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(waiting.rfc().updatedAt())
                .as("that the author is told is no activity")
                .isEqualTo(begun);
        assertThat(waiting.closing())
                .extracting(Closing::until)
                .isEqualTo(waiting.closing().told().plus(Duration.ofDays(14)));

        assertThat(over(Duration.ofDays(1)))
                .containsExactly("2026-04-14 author REJECTED ", "2026-04-14 lead REJECTED ");
        RfcPage rejected = read(page);
        assertThat(rejected.rfc().status()).isEqualTo(Status.REJECTED);
        assertThat(rejected.closing()).isNull();
        assertThat(rejected.transition())
                .extracting(Transition::cause, Transition::user)
                .containsExactly(Cause.INACTIVITY, null);
        assertThat(desk.kinds(page))
                .containsExactly(EntryKind.REGISTERED, EntryKind.CLOSING_ANNOUNCED, EntryKind.STATUS_CHANGED);
        assertThat(over(Duration.ofDays(100))).isEmpty();
    }

    @Test
    void activityTakesTheNoticeAwayAndTheDaysBeginAnew() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(40));
        assertThat(read(page).closing()).isNotNull();

        desk.as("author", () -> desk.asking.ask(page.getId(), ""));
        assertThat(read(page).closing()).isNull();

        assertThat(over(Duration.ofDays(35)))
                .containsExactly("2026-04-10 lead ASKED ", "2026-05-10 author CLOSING 2026-05-24");
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        over(Duration.ofDays(10));
        assertThat(read(page).rfc().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void saveThatNobodyHasNoticedIsActivity() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(40));
        desk.as(
                "author",
                () -> desk.unwatched.update(
                        page.getId(), 1, page.getTitle(), page.getBodyAsString() + "<p>More</p>", "", false));
        assertThat(read(page).closing()).isNull();

        desk.clock.pass(Duration.ofDays(5));
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(desk.kinds(page)).endsWith(EntryKind.CLOSING_ANNOUNCED, EntryKind.EDITED);
    }

    @Test
    void policyThatIsTurnedOnLaterTellsTheDayFirst() {
        Page page = inactiveAfter(30, 0);
        assertThat(over(Duration.ofDays(100)))
                .containsExactly(
                        "2026-03-31 author INACTIVE 2026-03-01",
                        "2026-04-30 author INACTIVE 2026-03-01",
                        "2026-05-30 author INACTIVE 2026-03-01");

        desk.choose("DS", Policy.CLOSE_INACTIVE_DAYS, 7);
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(over(Duration.ofDays(6))).singleElement().asString().contains("author CLOSING");
        LocalDate day = LocalDate.ofInstant(read(page).closing().until(), BERLIN);
        assertThat(over(Duration.ofDays(3))).containsExactly(day + " author REJECTED ", day + " lead REJECTED ");
    }

    @Test
    void spaceThatDoesNotWantItAnyMoreKeepsItsRfcs() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(40));
        desk.choose("DS", Policy.CLOSE_INACTIVE_DAYS, 0);
        assertThat(read(page).closing()).isNull();

        over(Duration.ofDays(10));
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(desk.kinds(page)).endsWith(EntryKind.CLOSING_ANNOUNCED, EntryKind.CLOSING_STOPPED);

        desk.choose("DS", Policy.CLOSE_INACTIVE_DAYS, 14);
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(over(Duration.ofDays(2))).singleElement().asString().contains("author CLOSING");
    }

    @Test
    void dayOfWhichTheAuthorWasToldStaysWhenTheSpaceChoosesOthers() {
        Page page = inactiveAfter(30, 28);
        over(Duration.ofDays(31));
        desk.choose("DS", Policy.CLOSE_INACTIVE_DAYS, 7);

        over(Duration.ofDays(26));
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        over(Duration.ofDays(3));
        assertThat(read(page).rfc().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void withoutAMailServerNothingIsRejected() {
        openWith(MailServers.none());
        Page page = inactiveAfter(30, 14);

        assertThat(over(Duration.ofDays(100)))
                .allMatch(line -> line.contains("author INACTIVE"))
                .hasSize(3);
        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
    }

    @Test
    void mailThatCouldNotBeSentRejectsNothing() {
        openWith(MailServers.of(new InetSocketAddress("localhost", 1), () -> desk.clock.instant()));
        Page page = inactiveAfter(30, 14);

        over(Duration.ofDays(45));

        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(desk.kinds(page))
                .startsWith(EntryKind.REGISTERED, EntryKind.CLOSING_ANNOUNCED, EntryKind.CLOSING_STOPPED);
    }

    @Test
    void authorWhoWantsNoMailOrIsDeactivatedKeepsTheirRfc() {
        Page page = inactiveAfter(30, 14);
        desk.as(
                "author",
                () -> desk.desk
                        .notificationSettings()
                        .choose(before -> new NotificationChoices(NotificationChoice.NOTHING, List.of())));
        assertThat(over(Duration.ofDays(50))).isEmpty();
        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);

        desk.as(
                "author",
                () -> desk.desk
                        .notificationSettings()
                        .choose(before -> new NotificationChoices(NotificationChoice.AT_ONCE, List.of())));
        desk.deactivate("author");
        over(Duration.ofDays(50));
        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED);
    }

    @Test
    void commentPeriodIsNoInactivityUntilItIsOver() {
        Page page = inactiveAfter(7, 7);
        desk.choose("DS", Policy.COMMENT_DAYS, 40);
        desk.decide(page, "lead", Choice.APPROVED, "");

        assertThat(over(Duration.ofDays(39))).noneMatch(line -> line.contains("CLOSING"));
    }

    @Test
    void pageInTheTrashIsLeftAloneAndItsReturnIsActivity() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(31));
        desk.as("author", () -> {
            desk.pages.trash(page.getId());
            return null;
        });
        over(Duration.ofDays(20));
        assertThat(desk.kinds(page)).endsWith(EntryKind.CLOSING_ANNOUNCED, EntryKind.TRASHED);

        desk.as("author", () -> desk.pages.restore(page.getId()));
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void runThatIsStoppedGoesOnTheNextTime() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(31));
        desk.clock.pass(Duration.ofDays(15));

        assertThat(desk.inactiveRfcs.run(() -> true)).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(1, 0));
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(read(page).rfc().status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void rejectedRfcCanBeProposedAgain() {
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(46));

        desk.as("author", () -> desk.statuses.change(page.getId(), Status.REJECTED, Status.PROPOSED, "We need it"));
        over(Duration.ofDays(29));

        assertThat(read(page).rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read(page).closing()).isNull();
    }

    @Test
    void settingsRefuseItWhereNobodyIsTold() {
        refused(() -> choose(Policy.CLOSE_INACTIVE_DAYS, 7), RefusalCode.CLOSING_WITHOUT_NOTICE);
        choose(Policy.INACTIVE_DAYS, 30);
        choose(Policy.CLOSE_INACTIVE_DAYS, 7);
        refused(() -> choose(Policy.INACTIVE_DAYS, 0), RefusalCode.CLOSING_WITHOUT_NOTICE);
    }

    @Test
    void siteRefusesItAsWellAndSpacesCannotSilenceWhatTheSiteRejects() {
        refused(() -> site(Policy.CLOSE_INACTIVE_DAYS, 7), RefusalCode.CLOSING_WITHOUT_NOTICE);
        site(Policy.INACTIVE_DAYS, 30);
        site(Policy.CLOSE_INACTIVE_DAYS, 7);
        refused(() -> choose(Policy.INACTIVE_DAYS, 0), RefusalCode.CLOSING_WITHOUT_NOTICE);

        choose(Policy.CLOSE_INACTIVE_DAYS, 0);
        choose(Policy.INACTIVE_DAYS, 0);
    }

    private Object site(Policy policy, Object answer) {
        desk.administrator("admin");
        return desk.as(
                "admin",
                () -> desk.siteSettings.change(site -> site.with(site.policies().with(policy, answer, false))));
    }

    @ParameterizedTest
    @EnumSource
    void serversThatRunAtOnceRejectItOnce(Databases databases) throws Exception {
        desk.close();
        desk = open(databases, keeping());
        space = desk.space("DS");
        outbox = new OutboxReader(desk);
        Page page = inactiveAfter(30, 14);
        over(Duration.ofDays(31));
        desk.clock.pass(Duration.ofDays(15));

        List<InactiveRfcs.Outcome> outcomes =
                RaceTest.atOnce(Collections.nCopies(4, (Callable<InactiveRfcs.Outcome>) this::reject));

        assertThat(outcomes.stream().mapToInt(InactiveRfcs.Outcome::rejected).sum())
                .isEqualTo(1);
        assertThat(reject()).isEqualTo(new InactiveRfcs.Outcome(0, 0));
        assertThat(desk.kinds(page))
                .containsExactly(EntryKind.REGISTERED, EntryKind.CLOSING_ANNOUNCED, EntryKind.STATUS_CHANGED);
    }

    private Object choose(Policy policy, Object answer) {
        return desk.as("author", () -> desk.settings.change("DS", before -> before.with(policy, answer)));
    }

    private Page inactiveAfter(int days, int closing) {
        desk.choose("DS", Policy.INACTIVE_DAYS, days);
        desk.choose("DS", Policy.CLOSE_INACTIVE_DAYS, closing);
        Page page = desk.rfc(space, "Quiet", "lead");
        desk.tell();
        outbox.unread();
        return page;
    }

    /** Some times a day people are told, and RFCs are rejected. */
    private List<String> over(Duration time) {
        List<String> told = new ArrayList<>();
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
            desk.clock.pass(STEP.minus(GRACE));
            reject();
            desk.tell();
            LocalDate today = LocalDate.ofInstant(desk.clock.instant(), BERLIN);
            outbox.unread().stream()
                    .map(message -> today + " " + line(message))
                    .sorted()
                    .forEach(told::add);
        }
        return told;
    }

    private String line(OutboxMessage message) {
        return desk.name(message.receiver()) + " "
                + OutboxReader.notices(message).stream()
                        .map(notice -> notice.get("kind").asText() + " "
                                + notice.get("text").asText())
                        .collect(Collectors.joining("; "));
    }

    private InactiveRfcs.Outcome reject() {
        return desk.inactiveRfcs.run(() -> false);
    }

    private RfcPage read(Page page) {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private void openWith(MailServerManager servers) {
        desk.close();
        desk = open(Databases.H2, servers);
        space = desk.space("DS");
        outbox = new OutboxReader(desk);
    }

    private static ServiceFixture open(Databases databases, MailServerManager servers) {
        return new ServiceFixture(databases.open(), servers);
    }

    /** One that takes every mail. */
    private MailServerManager keeping() {
        return MailServers.of(null, () -> desk.clock.instant());
    }
}
