package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Asked;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.RequestedRole;
import net.rfcdesk.page.AwaitedRole;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks whom for decisions, from the service down to the tables. */
class AskingTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead", "security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everybodyWhoIsWaitedForIsAsked() {
        RfcPage after = desk.as("author", () -> desk.asking.ask(page.getId(), " Please\r\n"));

        assertThat(after.awaited())
                .extracting(each -> each.people().get(0).asked().note())
                .containsExactly("Please", "Please");
        Entry entry = desk.history(page.getId()).last();
        assertThat(entry.kind()).isEqualTo(EntryKind.APPROVAL_REQUESTED);
        assertThat(entry.reason()).isEqualTo("Please");
        assertThat(entry.detail(Detail.ApprovalRequested.class).orElseThrow().roles())
                .containsExactly(
                        new RequestedRole("lead", List.of(desk.key("lead")), List.of()),
                        new RequestedRole("security", List.of(desk.key("security")), List.of()));
    }

    @Test
    void onlyThoseWhoAreChosenAreAsked() {
        RfcPage after = ask("author", List.of("security"), "");

        assertThat(asked(after, 0)).isNull();
        assertThat(asked(after, 1).by()).isEqualTo(desk.key("author"));
        assertThat(waits("lead")).extracting(PendingDecision::asked).containsOnlyNulls();
        assertThat(waits("security"))
                .extracting(PendingDecision::asked)
                .extracting(Asked::by, Asked::again)
                .containsExactly(tuple(desk.key("author"), false));
    }

    @Test
    void delegateOfWhoIsAskedFindsItWaiting() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.user("reader");
        desk.as("lead", () -> desk.delegations.name("reader", today, today, null));

        RfcPage after = ask("author", List.of("lead"), "Soon?");

        assertThat(after.awaited().get(0).people().get(0).delegation().to()).isEqualTo(desk.key("reader"));
        assertThat(waits("reader"))
                .singleElement()
                .extracting(wait -> wait.asked().note())
                .isEqualTo("Soon?");
    }

    @Test
    void whoRequestedChangesIsAskedAgainAfterAnEdit() {
        decide("lead", Choice.CHANGES_REQUESTED);
        refused(() -> ask("author", List.of("lead"), ""), RefusalCode.PERSON_DECIDED);

        edit();
        AwaitedRole.Person lead = read().awaited().get(0).people().get(0);
        assertThat(lead.decided()).isTrue();
        assertThat(lead.asked()).isNull();
        RfcPage after = ask("author", List.of("lead"), "Done");

        assertThat(asked(after, 0).again()).isTrue();
        assertThat(waits("lead")).extracting(wait -> wait.asked().again()).containsExactly(true);
    }

    @Test
    void onlyWhoIsWaitedForCanBeAsked() {
        decide("lead", Choice.APPROVED);

        refused(() -> ask("author", List.of("lead"), ""), RefusalCode.PERSON_DECIDED);
        desk.user("reader");
        refused(() -> ask("author", List.of("reader"), ""), RefusalCode.PERSON_NOT_NAMED);
        refused(() -> ask("author", List.of("nobody"), ""), RefusalCode.USER_UNKNOWN);
        refused(() -> ask("author", List.of(), ""), RefusalCode.NOBODY_CHOSEN);
        refused(
                () -> desk.as("author", () -> desk.asking.ask(page.getId(), List.of(), List.of("none"), "")),
                RefusalCode.GROUP_NOT_AWAITED);
        assertThat(desk.kinds(page)).containsExactly(EntryKind.REGISTERED, EntryKind.DECIDED);
    }

    @Test
    void readersDoNotAsk() {
        assertThat(desk.as("author", () -> desk.rfcs.get(page.getId()))
                        .permissions()
                        .asks())
                .isTrue();
        desk.restrict(page, Permission.EDIT, "author");

        refused(() -> ask("lead", List.of("security"), ""), RefusalCode.MAY_NOT_ASK);
        assertThat(desk.as("lead", () -> desk.rfcs.get(page.getId()))
                        .permissions()
                        .asks())
                .isFalse();
    }

    @Test
    void nobodyIsAskedAboutWhatIsDecided() {
        desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.REJECTED, "No"));

        refused(() -> ask("author", List.of("lead"), ""), RefusalCode.NOT_OPEN);
        assertThat(read().awaited()).isEmpty();
    }

    @Test
    void noteThatIsTooLongIsRefused() {
        refused(() -> ask("author", List.of("lead"), "x".repeat(4001)), RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void askingAcceptsNothingAndOutdatesNothing() {
        decide("lead", Choice.APPROVED);

        RfcPage after = ask("author", List.of("security"), "");

        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(after.progress().met()).isEqualTo(1);
    }

    private RfcPage ask(String user, List<String> people, String note) {
        return desk.as(user, () -> desk.asking.ask(page.getId(), people, List.of(), note));
    }

    private static Asked asked(RfcPage page, int role) {
        return page.awaited().get(role).people().get(0).asked();
    }

    private List<PendingDecision> waits(String user) {
        return desk.as(user, () -> desk.report.waiting(false, 9)).get(0).waits();
    }

    private void decide(String user, Choice choice) {
        desk.as(user, () -> desk.approvals.decide(page.getId(), user, choice, "Why?", 1, null));
    }

    private void edit() {
        String body = page.getBodyAsString() + "<p>Much more</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), 1, "Caching", body, "", false));
    }

    private RfcPage read() {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }
}
