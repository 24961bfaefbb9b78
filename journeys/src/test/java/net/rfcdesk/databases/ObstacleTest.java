package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Transition;
import net.rfcdesk.approval.Transition.Cause;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision that removes the last obstacle to acceptance accepts the RFC; a change of the page does not. */
class ObstacleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private int teams;
    private final Page page = team("any", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void withdrawnRequestForChangesAccepts() {
        int request = decide("lead", Choice.CHANGES_REQUESTED, null);
        decide("security", Choice.APPROVED, null);

        assertThat(accepted(withdraw("lead", request))).isTrue();
        assertThat(read().transition())
                .extracting(Transition::cause, Transition::user)
                .containsExactly(Cause.DECISION, desk.key("lead"));
    }

    @Test
    void requestForChangesThatADelegateWithdrawsAccepts() {
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", TODAY, TODAY.plusDays(1), null));
        RfcPage asked = desk.as(
                "reader",
                () -> desk.approvals.decideFor(
                        desk.key("lead"), page.getId(), "Team", Choice.CHANGES_REQUESTED, "Why?", 1, null));
        decide("security", Choice.APPROVED, null);

        assertThat(accepted(withdraw("reader", entryOf(asked, "lead")))).isTrue();
    }

    @Test
    void resolvedRequestForChangesAccepts() {
        int request = decide("lead", Choice.CHANGES_REQUESTED, null);
        decide("security", Choice.APPROVED, null);

        assertThat(accepted(desk.as("lead", () -> desk.approvals.resolve(page.getId(), request))))
                .isTrue();
    }

    @Test
    void requestForChangesThatAnyOtherDecisionReplacesAccepts() {
        for (Choice other : List.of(Choice.APPROVED, Choice.APPROVED_WITH_CONDITIONS, Choice.ABSTAINED)) {
            Page shared = team("any", "lead", "security");
            int request = decide(shared, "lead", Choice.CHANGES_REQUESTED, null);
            decide(shared, "security", Choice.APPROVED, null);

            decide(shared, "lead", other, request);

            assertThat(status(shared)).as(other.name()).isEqualTo(Status.ACCEPTED);
        }
    }

    @Test
    void abstentionThatAllWaitedForAccepts() {
        Page shared = team("all", "lead", "security");
        decide(shared, "security", Choice.APPROVED, null);
        decide(shared, "lead", Choice.ABSTAINED, null);

        assertThat(status(shared)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void otherObstaclesGoOnKeepingItOpen() {
        int request = decide("lead", Choice.CHANGES_REQUESTED, null);
        decide("security", Choice.CHANGES_REQUESTED, null);

        assertThat(accepted(withdraw("lead", request))).isFalse();
    }

    @Test
    void withdrawnApprovalNeverAccepts() {
        int lead = decide("lead", Choice.CHANGES_REQUESTED, null);
        int security = decide("security", Choice.APPROVED, null);
        edit(page, page.getBodyAsString().replace("<ri:user ri:userkey=\"" + desk.key("lead") + "\" />", ""));
        assertThat(read().progress().isComplete()).isTrue();

        assertThat(accepted(withdraw("lead", lead)))
                .as("nobody asks them any more")
                .isFalse();
        assertThat(accepted(withdraw("security", security))).isFalse();
    }

    @Test
    void takingTheObjectorOffDoesNotAccept() {
        decide("lead", Choice.CHANGES_REQUESTED, null);
        decide("security", Choice.APPROVED, null);
        desk.as(
                "author",
                () -> desk.assignments.assign(page.getId(), "Team", List.of(desk.key("security")), List.of(), null, 1));

        assertThat(read().progress().isComplete()).isTrue();
        assertThat(status(page)).isEqualTo(Status.PROPOSED);
    }

    private Page team(String needed, String... users) {
        String title = "Team " + ++teams;
        return desk.rfcWith(
                space, title, desk.approval("Team", List.of(users), ServiceFixture.parameter("needed", needed)));
    }

    private int decide(String user, Choice choice, Integer previous) {
        return decide(page, user, choice, previous);
    }

    private int decide(Page where, String user, Choice choice, Integer previous) {
        RfcPage after =
                desk.as(user, () -> desk.approvals.decide(where.getId(), "Team", choice, "Because.", 1, previous));
        return entryOf(after, user);
    }

    private int entryOf(RfcPage rfc, String user) {
        return rfc.roles()
                .get(0)
                .decisionOf(desk.key(user))
                .map(Decision::entry)
                .orElseThrow();
    }

    private RfcPage withdraw(String user, int entry) {
        return desk.as(user, () -> desk.approvals.withdraw(page.getId(), entry));
    }

    private void edit(Page where, String body) {
        desk.as("author", () -> desk.pages.update(where.getId(), 1, where.getTitle(), body, "", false));
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }

    private Status status(Page where) {
        return desk.as("reader", () -> desk.rfcs.get(where.getId())).rfc().status();
    }

    private static boolean accepted(RfcPage rfc) {
        return rfc.rfc().status() == Status.ACCEPTED;
    }
}
