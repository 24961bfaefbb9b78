package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Departure;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An approver takes themselves off a role, and the page goes on naming them. */
class DepartureTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfcWith(
            space,
            "Caching",
            "<p>Caching</p>" + ServiceFixture.macro("rfc-status") + desk.approval("Team", List.of("lead", "security")));

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoLeavesIsNoLongerAskedAndThePageStaysAsItIs() {
        RfcPage left = leave("lead");

        RoleStatus role = left.roles().get(0);
        assertThat(role.role().users()).containsExactly(desk.key("security"));
        assertThat(role.left()).extracting(Departure::user, Departure::reason).hasSize(1);
        assertThat(left.permissions().leavable()).isEmpty();
        assertThat(desk.pages.getAbstractPage(page.getId()).getVersion()).isEqualTo(1);
        assertThat(desk.kinds(page)).endsWith(EntryKind.ROLE_LEFT);
        refused(() -> decide("lead", Choice.APPROVED, null), RefusalCode.ROLE_LEFT);
    }

    @Test
    void leavingAcceptsNothingAndMarksTheAcceptanceThatFollows() {
        decide("lead", Choice.CHANGES_REQUESTED, null);
        decide("security", Choice.APPROVED, null);

        RfcPage left = leave("lead");

        assertThat(left.progress().isComplete()).isTrue();
        assertThat(left.rfc().status()).isEqualTo(Status.PROPOSED);
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, null));
        RfcPage accepted = read();
        assertThat(accepted.acceptance().loosened()).isTrue();
        assertThat(accepted.acceptance().loosenings()).singleElement().matches(Loosening::left);
        assertThat(accepted.roles().get(0).met()).isTrue();
    }

    @Test
    void editorsNameThemAnewThoughThePageNamesThemAlready() {
        leave("lead");
        assign("lead", "security");

        assertThat(read().roles().get(0).role().users()).contains(desk.key("lead"));
        assertThat(read().acceptance().loosenings()).isEmpty();
        assertThat(desk.pages.getAbstractPage(page.getId()).getVersion()).isEqualTo(1);
        assertThat(decide("lead", Choice.APPROVED, null).acceptance().loosened())
                .isFalse();
    }

    @Test
    void newApproversDoNotAskThemAgain() {
        desk.user("product");
        leave("lead");
        assign("security", "product");

        assertThat(read().roles().get(0).role().users()).doesNotContain(desk.key("lead"));
        assertThat(read().acceptance().loosenings()).hasSize(1);
    }

    @Test
    void roleThatEverybodyLeftIsBlocked() {
        leave("lead");

        assertThat(leave("security").roles().get(0).blocked()).isTrue();
    }

    private RfcPage leave(String name) {
        return desk.as(name, () -> desk.assignments.leave(page.getId(), "Team", "Not my subject."));
    }

    private void assign(String... names) {
        List<String> keys = Stream.of(names).map(desk::key).toList();
        desk.as("author", () -> desk.assignments.assign(page.getId(), "Team", keys, List.of(), null, 1));
    }

    private RfcPage decide(String name, Choice choice, Integer previous) {
        return desk.as(name, () -> desk.approvals.decide(page.getId(), "Team", choice, "Why?", 1, previous));
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }
}
