package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail.Assigned;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.report.WaitingRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is consulted decides like an approver, and nothing waits for them; who is informed is only told. */
class ConsultedTest {

    private static final int MANY = 100;

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfcWith(
            space,
            "Caching",
            role("Lead", "lead", "approves")
                    + role("Legal", "product", "consulted")
                    + role("All", "reader", "informed"));

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void rfcIsAcceptedWithoutThoseWhoAreConsulted() {
        assertThat(rfc().progress()).isEqualTo(new Progress(0, 1));

        decide("lead", "Lead", Choice.APPROVED);

        assertThat(rfc().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void requestForChangesOfSomebodyWhoIsConsultedIsShownAndDoesNotBlock() {
        desk.as(
                "product",
                () -> desk.approvals.decide(page.getId(), "Legal", Choice.CHANGES_REQUESTED, "Ask me first", 1, null));

        assertThat(rfc().role("Legal").orElseThrow().decisions())
                .extracting(EvaluatedDecision::decision)
                .extracting(Decision::reason)
                .containsExactly("Ask me first");
        decide("lead", "Lead", Choice.APPROVED);
        assertThat(rfc().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void answerOfSomebodyWhoIsConsultedAcceptsNothing() {
        Page only = desk.rfcWith(space, "Advice", role("Legal", "product", "consulted"));

        RfcPage after =
                desk.as("product", () -> desk.approvals.decide(only.getId(), "Legal", Choice.APPROVED, null, 1, null));
        assertThat(after.progress()).isEqualTo(new Progress(0, 0));
        assertThat(after.rfc().status()).isEqualTo(Status.PROPOSED);

        int entry = after.roles().get(0).decisions().get(0).decision().entry();
        assertThat(desk.as("product", () -> desk.approvals.withdraw(only.getId(), entry))
                        .rfc()
                        .status())
                .isEqualTo(Status.PROPOSED);
    }

    @Test
    void cannotDecideWhenOnlyInformed() {
        assertThatThrownBy(() -> decide("reader", "All", Choice.APPROVED))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.INFORMED_ONLY));
        assertThat(rfc().role("All").orElseThrow().state()).isEqualTo(RoleState.INFORMED);
    }

    @Test
    void consultedPeopleAreListedAsWaitedForOnRequestOnly() {
        assertThat(waiting("product", false)).isEmpty();
        assertThat(waiting("product", true))
                .singleElement()
                .extracting(WaitingRow::waits)
                .isEqualTo(List.of(new PendingDecision("Legal", desk.key("product"), true)));
        assertThat(waiting("lead", true)).hasSize(1);
        assertThat(waiting("reader", true)).isEmpty();

        decide("product", "Legal", Choice.ABSTAINED);
        assertThat(waiting("product", true)).isEmpty();
    }

    @Test
    void reportFindsWhatConsultsTheReader() {
        assertThat(report("product", Map.of("waiting", "true"))).isEmpty();
        assertThat(report("product", Map.of("consulted", "true"))).hasSize(1);
        assertThat(report("lead", Map.of("consulted", "true"))).isEmpty();
        assertThat(report("lead", Map.of("consulted", "true", "waiting", "true")))
                .hasSize(1);
        assertThat(report("reader", Map.of("consulted", "true", "waiting", "true")))
                .isEmpty();
        assertThat(report("author", Map.of("approver", "product"))).isEmpty();
    }

    @Test
    void rowTellsConsultedPeopleApartFromThoseItWaitsFor() {
        for (String sort : List.of("number", "consulted")) {
            ReportRow row = report("author", Map.of("sort", sort)).get(0);

            assertThat(row.waitingFor()).containsExactly(desk.key("lead"));
            assertThat(row.consulted().users()).containsExactly(desk.key("product"));
            assertThat(row.missing()).extracting(each -> each.role().name()).containsExactly("Lead");
            assertThat(row.progress()).isEqualTo(new Progress(0, 1));
        }
    }

    @Test
    void kindIsKeptWithTheRfcAndItsChangeIsRecorded() {
        String body = page.getBodyAsString().replace(">approves<", ">informed<");
        desk.as("author", () -> desk.pages.update(page.getId(), 1, "Caching", body, "", false));

        assertThat(desk.history(page.getId()).last())
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(EntryKind.ASSIGNED))
                .satisfies(entry -> assertThat(entry.detail(Assigned.class)
                                .orElseThrow()
                                .kind()
                                .added())
                        .containsExactly("informed"));
        assertThat(rfc().progress()).isEqualTo(new Progress(0, 0));
        assertThat(rfc().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(report("author", Map.of()).get(0).roles())
                .extracting(each -> each.role().kind().code())
                .containsExactly("informed", "consulted", "informed");
    }

    private RfcPage rfc() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }

    private RfcPage decide(String user, String role, Choice choice) {
        return desk.as(user, () -> desk.approvals.decide(page.getId(), role, choice, null, 1, null));
    }

    private List<WaitingRow> waiting(String user, boolean consulted) {
        return desk.as(user, () -> desk.report.waiting(consulted, MANY));
    }

    private List<ReportRow> report(String user, Map<String, String> words) {
        return desk.as(user, () -> desk.report.list(ReportQuery.of(words))).rows();
    }

    private String role(String name, String user, String kind) {
        return desk.approval(name, List.of(user), ServiceFixture.parameter("kind", kind));
    }
}
