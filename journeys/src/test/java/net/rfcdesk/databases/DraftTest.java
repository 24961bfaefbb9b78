package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.page.Explanation;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a space lets RFCs begin as drafts, nobody is asked before they are proposed. */
class DraftTest {

    /** The whole story, on every database. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void draftIsProposedApprovedTakenBackAndAcceptedOnTheSameText(Databases database) {
        try (ServiceFixture desk = new ServiceFixture(database.open())) {
            Space space = spaceWithDrafts(desk);
            Page page = desk.rfc(space, "Caching", "lead", "security");
            assertThat(read(desk, page).rfc().status()).isEqualTo(Status.DRAFT);
            assertThat(read(desk, page).roles())
                    .extracting(RoleStatus::state)
                    .containsExactly(RoleState.NOT_PROPOSED, RoleState.NOT_PROPOSED);
            refused(() -> approve(desk, page, "lead"), RefusalCode.NOT_PROPOSED);
            refused(() -> bypass(desk, page), RefusalCode.NOT_PROPOSED);
            refused(() -> change(desk, page, Status.DRAFT, Status.ACCEPTED, null), RefusalCode.TRANSITION_NOT_ALLOWED);

            change(desk, page, Status.DRAFT, Status.PROPOSED, null);
            approve(desk, page, "lead");
            refused(() -> change(desk, page, Status.PROPOSED, Status.DRAFT, null), RefusalCode.REASON_REQUIRED);
            change(desk, page, Status.PROPOSED, Status.DRAFT, "The numbers are wrong.");
            refused(() -> approve(desk, page, "security"), RefusalCode.NOT_PROPOSED);

            RfcPage proposed = change(desk, page, Status.DRAFT, Status.PROPOSED, null);
            assertThat(proposed.roles()).extracting(RoleStatus::met).containsExactly(true, false);
            RfcPage accepted = approve(desk, page, "security");
            assertThat(accepted.rfc().status()).isEqualTo(Status.ACCEPTED);
            assertThat(accepted.acceptance().loosened()).isFalse();
            assertThat(desk.kinds(page))
                    .containsExactly(
                            EntryKind.REGISTERED,
                            EntryKind.STATUS_CHANGED,
                            EntryKind.DECIDED,
                            EntryKind.STATUS_CHANGED,
                            EntryKind.STATUS_CHANGED,
                            EntryKind.DECIDED,
                            EntryKind.ACCEPTED);
        }
    }

    @Test
    void approvalOfAnotherTextIsOutdatedWhenTheDraftIsProposedAgain() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = proposed(desk, "lead", "security");
            approve(desk, page, "lead");
            change(desk, page, Status.PROPOSED, Status.DRAFT, "Not yet.");
            save(desk, page, page.getBodyAsString() + "<p>More</p>");

            assertThat(change(desk, page, Status.DRAFT, Status.PROPOSED, null).roles())
                    .extracting(RoleStatus::state)
                    .containsExactly(RoleState.OUTDATED, RoleState.WAITING);
        }
    }

    @Test
    void rolesOfAFirstDraftMayBeLoosenedFreely() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(spaceWithDrafts(desk), "Caching", "lead", "security");
            save(desk, page, bodyAsking(desk, "lead"));
            change(desk, page, Status.DRAFT, Status.PROPOSED, null);

            RfcPage accepted = approve(desk, page, "lead");

            assertThat(accepted.rfc().status()).isEqualTo(Status.ACCEPTED);
            assertThat(accepted.acceptance().loosenings()).isEmpty();
        }
    }

    /** Else "back to draft" would be a way around the roles. */
    @Test
    void roleThatIsTakenAwayWhileTheRfcIsADraftAgainMarksTheAcceptance() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = proposed(desk, "lead", "security");
            approve(desk, page, "lead");
            change(desk, page, Status.PROPOSED, Status.DRAFT, "Not yet.");
            save(desk, page, bodyAsking(desk, "lead"));
            change(desk, page, Status.DRAFT, Status.PROPOSED, null);
            RfcPage accepted = change(desk, page, Status.PROPOSED, Status.ACCEPTED, null);

            assertThat(accepted.acceptance().loosened()).isTrue();
        }
    }

    @Test
    void draftIsListedOnlyWhenAskedForAndWaitsForNobody() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(spaceWithDrafts(desk), "Caching", "lead");

            assertThat(rows(desk, Map.of("totals", "true")).rows()).isEmpty();
            assertThat(rows(desk, Map.of("totals", "true"))
                            .totals()
                            .orElseThrow()
                            .rfcs())
                    .isZero();
            assertThat(rows(desk, Map.of()).drafts()).isTrue();
            assertThat(rows(desk, Map.of("waiting", "true")).rows()).isEmpty();
            assertThat(desk.as("lead", () -> desk.report.waiting(true, 10))).isEmpty();
            assertThat(rows(desk, Map.of("status", "draft")).rows())
                    .extracting(row -> row.rfc().status(), ReportRow::missing, ReportRow::waitingFor)
                    .containsExactly(tuple(Status.DRAFT, List.of(), List.of()));

            change(desk, page, Status.DRAFT, Status.PROPOSED, null);

            assertThat(rows(desk, Map.of()).rows()).hasSize(1);
            assertThat(desk.as("lead", () -> desk.report.waiting(false, 10))).hasSize(1);
        }
    }

    @Test
    void draftIsNotOverdue() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfcWith(
                    spaceWithDrafts(desk),
                    "Caching",
                    ServiceFixture.macro("rfc-status", "<ac:parameter ac:name=\"decideBy\">2026-01-01</ac:parameter>"));

            assertThat(read(desk, page).deadline().day()).isEqualTo(LocalDate.of(2026, 1, 1));
            assertThat(read(desk, page).overdue()).isFalse();
            assertThat(change(desk, page, Status.DRAFT, Status.PROPOSED, null).overdue())
                    .isTrue();
        }
    }

    @Test
    void whyNobodyDecidesOnADraftIsExplained() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = desk.rfc(spaceWithDrafts(desk), "Caching", "lead");

            List<Explanation> explanations = desk.as("lead", () -> desk.explanations.explain(page.getId(), null, null));

            assertThat(explanations.get(0).answers())
                    .filteredOn(answer -> !answer.holds())
                    .extracting(
                            RuleAnswer::rule,
                            answer -> answer.against().orElseThrow().reason())
                    .containsExactly(tuple(Rule.RFC_OPEN, RefusalCode.NOT_PROPOSED));
        }
    }

    @Test
    void withoutTheSettingNobodyMakesADraftAndThoseThatThereAreCanBeProposed() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Space space = spaceWithDrafts(desk);
            Page draft = desk.rfc(space, "Caching", "lead");
            choose(desk, false);
            Page page = desk.rfc(space, "Search", "lead");

            assertThat(read(desk, page).rfc().status()).isEqualTo(Status.PROPOSED);
            refused(
                    () -> change(desk, page, Status.PROPOSED, Status.DRAFT, "Why not"),
                    RefusalCode.TRANSITION_NOT_ALLOWED);
            assertThat(desk.as("author", () -> desk.rfcs.get(page.getId()))
                            .permissions()
                            .statuses())
                    .doesNotContain(Status.DRAFT);
            assertThat(change(desk, draft, Status.DRAFT, Status.PROPOSED, null)
                            .rfc()
                            .status())
                    .isEqualTo(Status.PROPOSED);
        }
    }

    @Test
    void restoringTheAcceptedTextOfADraftAcceptsNothing() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = proposed(desk, "lead");
            approve(desk, page, "lead");
            String accepted = page.getBodyAsString();
            save(desk, page, accepted + "<p>More</p>");
            change(desk, page, Status.PROPOSED, Status.DRAFT, "Not yet.");
            save(desk, page, accepted);

            assertThat(read(desk, page).rfc().status()).isEqualTo(Status.DRAFT);
            RfcPage proposed = change(desk, page, Status.DRAFT, Status.PROPOSED, null);
            assertThat(proposed.rfc().status()).isEqualTo(Status.PROPOSED);
            assertThat(proposed.progress().isComplete()).isTrue();
        }
    }

    @Test
    void draftIsOpenedWhenItIsProposed() {
        try (ServiceFixture desk = new ServiceFixture(Databases.H2.open())) {
            Page page = proposed(desk, "lead");
            Entry proposing = desk.history(page.getId()).last();

            assertThat(desk.store.find(page.getId()).orElseThrow().rfc().openedAt())
                    .isEqualTo(proposing.at());
        }
    }

    private static Space spaceWithDrafts(ServiceFixture desk) {
        Space space = desk.space("DS");
        choose(desk, true);
        return space;
    }

    private static void choose(ServiceFixture desk, boolean drafts) {
        desk.choose("DS", Policy.BEGIN_AS_DRAFT, drafts);
    }

    private static Page proposed(ServiceFixture desk, String... approvers) {
        Page page = desk.rfc(spaceWithDrafts(desk), "Caching", approvers);
        change(desk, page, Status.DRAFT, Status.PROPOSED, null);
        return page;
    }

    private static String bodyAsking(ServiceFixture desk, String approver) {
        return "<p>Caching</p>" + ServiceFixture.macro("rfc-status") + desk.approval(approver);
    }

    private static RfcPage approve(ServiceFixture desk, Page page, String user) {
        int version = version(desk, page);
        return desk.as(user, () -> desk.approvals.decide(page.getId(), user, Choice.APPROVED, "", version, null));
    }

    private static RfcPage bypass(ServiceFixture desk, Page page) {
        return desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "Because."));
    }

    private static RfcPage change(ServiceFixture desk, Page page, Status from, Status to, String reason) {
        return desk.as("author", () -> desk.statuses.change(page.getId(), from, to, reason));
    }

    private static void save(ServiceFixture desk, Page page, String body) {
        int version = version(desk, page);
        desk.as("author", () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private static int version(ServiceFixture desk, Page page) {
        return desk.pages.byId(page.getId()).orElseThrow().getVersion();
    }

    private static RfcPage read(ServiceFixture desk, Page page) {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }

    private static ReportResult rows(ServiceFixture desk, Map<String, String> words) {
        Map<String, String> query = new HashMap<>(words);
        query.put("space", "DS");
        return desk.as("lead", () -> desk.report.list(ReportQuery.of(query)));
    }
}
