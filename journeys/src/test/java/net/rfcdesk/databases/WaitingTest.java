package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for users is what they can decide on now and have not. */
class WaitingTest {

    private static final int MANY = 100;

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead", "security");

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void rfcWaitsUntilItsApproverHasDecided() {
        assertThat(titles("lead")).containsExactly("Caching");
        assertThat(titles("reader")).isEmpty();

        decide("lead", Choice.APPROVED, 1);

        assertThat(titles("lead")).isEmpty();
        assertThat(titles("security")).containsExactly("Caching");
    }

    @Test
    void rfcWaitsAgainWhenItsTextChanges() {
        decide("lead", Choice.APPROVED, 1);
        edit();

        assertThat(titles("lead")).containsExactly("Caching");
    }

    @Test
    void whoAskedForChangesIsWaitedForWhenSomeWereMade() {
        decide("lead", Choice.CHANGES_REQUESTED, 1);
        assertThat(titles("lead")).isEmpty();

        edit();

        assertThat(titles("lead")).containsExactly("Caching");
    }

    @Test
    void rfcsOfAllSpacesWaitInTheOrderOfTheirPages() {
        desk.rfc(desk.space("OPS"), "Backups", "lead");
        desk.rfc(space, "Zones", "lead");

        assertThat(titles("lead")).containsExactly("Caching", "Backups", "Zones");
        assertThat(desk.as("lead", () -> desk.report.waiting(false, 2))).hasSize(2);
    }

    @Test
    void rolesOfALaterStageWaitForNobodyYet() {
        String second = desk.approval("Board", List.of("product"), ServiceFixture.parameter("stage", "2"));
        String body = page.getBodyAsString() + second;
        desk.as("author", () -> desk.pages.update(page.getId(), 1, "Caching", body, "", false));
        assertThat(titles("product")).isEmpty();

        decide("lead", Choice.APPROVED, 2);
        decide("security", Choice.APPROVED, 2);

        assertThat(titles("product")).containsExactly("Caching");
    }

    @Test
    void delegateIsWaitedForAsWell() {
        desk.user("reader");
        LocalDate today = LocalDate.parse("2026-03-01");
        desk.as("lead", () -> desk.delegations.name("reader", today, today.plusDays(1), null));

        assertThat(waiting("reader"))
                .singleElement()
                .extracting(WaitingRow::waits)
                .isEqualTo(List.of(new PendingDecision("lead", desk.key("lead"), false)));
    }

    @Test
    void nobodyWaitsForWhatIsClosedOrOwnOrCannotBeSeen() {
        desk.rfc(space, "Own", "author");
        assertThat(titles("author")).isEmpty();

        desk.restrict(page, Permission.VIEW, "author");
        assertThat(titles("lead")).isEmpty();

        Page rejected = desk.rfc(space, "Rejected", "security");
        desk.as("author", () -> desk.statuses.change(rejected.getId(), Status.PROPOSED, Status.REJECTED, "No"));
        assertThat(titles("security")).isEmpty();
    }

    /** What is remembered of the page would find it, what it says now does not. */
    @Test
    void pageThatAsksOthersByNowWaitsForThem() {
        String body = desk.rfc(space, "Other", "product").getBodyAsString();
        desk.as("author", () -> desk.unwatched.update(page.getId(), 1, "Caching", body, "", false));

        assertThat(titles("lead")).isEmpty();
    }

    @Test
    void cannotAskWhatWaitsForNobody() {
        assertThatThrownBy(() -> CurrentUser.call(null, () -> desk.report.waiting(false, MANY)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.LOGIN_REQUIRED));
    }

    private List<WaitingRow> waiting(String user) {
        return desk.as(user, () -> desk.report.waiting(false, MANY));
    }

    private List<String> titles(String user) {
        return waiting(user).stream().map(each -> each.row().rfc().title()).toList();
    }

    private void decide(String user, Choice choice, int version) {
        String reason = choice == Choice.CHANGES_REQUESTED ? "Why?" : "";
        desk.as(user, () -> desk.approvals.decide(page.getId(), user, choice, reason, version, null));
    }

    private void edit() {
        String body = page.getBodyAsString() + "<p>More</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), 1, "Caching", body, "", false));
    }
}
