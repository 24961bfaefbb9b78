package net.rfcdesk.databases;

import static net.rfcdesk.databases.ServiceFixture.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.permission.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role that cannot be met says so on its page and waits for nobody in any list. */
class BlockedRoleTest {

    private static final int MANY = 100;

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private int titles;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "most", "all-but-0", "1001", "2x"})
    void quorumThatIsNoneBlocks(String needed) {
        Page page = rfc(needed, "1", List.of("lead", "security"));
        approve(page, "lead");

        blocked(page, Kind.QUORUM_INVALID);
        assertThat(approve(page, "security").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(role(page).needed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "first", "1000", "-1"})
    void stageThatIsNoneBlocks(String stage) {
        Page page = rfc("any", stage, List.of("lead"));

        blocked(page, Kind.STAGE_INVALID);
        assertThat(approve(page, "lead").rfc().status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void macroWithoutARoleBlocks() {
        String body = ServiceFixture.macro("rfc-approval", parameter("approvers", "lead"));
        Page page = desk.as("author", () -> desk.pages.create(space, 0, "Unnamed", body, Set.of()));

        blocked(page, Kind.ROLE_UNNAMED);
    }

    @Test
    void nameThatCannotBeKeptBlocks() {
        String body = ServiceFixture.macro(
                "rfc-approval", parameter("role", "r".repeat(256)), parameter("approvers", "lead"));
        Page page = desk.as("author", () -> desk.pages.create(space, 0, "Long", body, Set.of()));

        blocked(page, Kind.ROLE_NAME_UNUSABLE);
    }

    @Test
    void moreThanCanApproveBlocks() {
        blocked(rfc("3", "1", List.of("lead", "security")), Kind.TOO_FEW);
    }

    @Test
    void roleThatAsksNobodyBlocks() {
        blocked(rfc("any", "1", List.of()), Kind.NOBODY_ASKED);
    }

    @Test
    void roleFromWhichEverybodyWasTakenBlocks() {
        Page page = rfc("any", "1", List.of("lead"));
        assertThat(row(page).waitingFor()).containsExactly(desk.key("lead"));

        desk.as("author", () -> desk.assignments.assign(page.getId(), "Team", List.of(), List.of(), null, 1));

        blocked(page, Kind.NOBODY_ASKED);
    }

    @Test
    void roleOfTheAuthorAloneBlocks() {
        blocked(rfc("any", "1", List.of("author")), Kind.AUTHOR);
        blocked(rfc("all", "1", List.of("author")), Kind.AUTHOR);
    }

    @Test
    void roleOfWhichEverybodyAbstainedBlocks() {
        Page page = rfc("any", "1", List.of("lead"));
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "Team", Choice.ABSTAINED, "", 1, null));

        blocked(page, Kind.ABSTAINED);
    }

    @Test
    void roleOfWhichEverybodyWasDeactivatedBlocks() {
        Page page = rfc("any", "1", List.of("lead"));
        desk.deactivate("lead");

        blocked(page, Kind.CANNOT_DECIDE);
    }

    @Test
    void roleOfWhichEverybodyIsGoneBlocks() {
        Page page = rfc("any", "1", List.of("lead"));
        desk.users.delete(desk.user("lead").getKey());

        blocked(page, Kind.USER_UNKNOWN);
    }

    @Test
    void roleWhoseApproverMayNotViewThePageBlocks() {
        Page page = rfc("any", "1", List.of("lead"));
        hideFrom(page, "lead");

        blocked(page, Kind.CANNOT_VIEW);
    }

    @Test
    void onlyWhoMayViewThePageIsWaitedFor() {
        Page page = rfc("any", "1", List.of("lead", "security"));
        hideFrom(page, "lead");

        assertThat(role(page).blocked()).isFalse();
        assertThat(kinds(page)).containsExactly(Kind.CANNOT_VIEW);
        assertThat(row(page).waitingFor()).containsExactly(desk.key("security"));
    }

    @Test
    void groupIsWaitedForWhenOneOfItsMembersMayViewThePage() {
        desk.users.createGroup("architects");
        desk.users.addMember("architects", desk.user("lead").getKey());
        Page page = rfc("any", "1", List.of(), "architects");
        assertThat(row(page).waitingForGroups()).containsExactly("architects");

        hideFrom(page, "lead");
        blocked(page, Kind.GROUP_CANNOT_DECIDE);

        desk.users.addMember("architects", desk.user("security").getKey());
        assertThat(role(page).blocked()).isFalse();
        assertThat(row(page).waitingForGroups()).containsExactly("architects");
    }

    @Test
    void nobodyDecidesForWhoMayNotViewThePage() {
        Page page = rfc("any", "1", List.of("lead", "security"));
        hideFrom(page, "lead");
        LocalDate today = LocalDate.of(2026, 3, 1);
        desk.as("lead", () -> desk.delegations.name("security", today, today, null));

        assertThatThrownBy(() -> desk.as(
                        "security",
                        () -> desk.approvals.decideFor(
                                desk.key("lead"), page.getId(), "Team", Choice.APPROVED, "", 1, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.APPROVER_MAY_NOT_VIEW));
    }

    private void blocked(Page page, Kind reason) {
        assertThat(kinds(page)).contains(reason);
        assertThat(role(page).blocked()).isTrue();
        assertThat(role(page).met()).isFalse();
        ReportRow row = row(page);
        assertThat(row.missing())
                .singleElement()
                .extracting(RoleStatus::blocked)
                .isEqualTo(true);
        assertThat(row.waitingFor()).isEmpty();
        assertThat(row.waitingForGroups()).isEmpty();
        List<String> there = Stream.of("lead", "security", "author")
                .filter(user -> desk.users.byName(user).isPresent())
                .toList();
        for (String user : there) {
            assertThat(desk.as(user, () -> desk.report.waiting(false, MANY)))
                    .extracting(each -> each.row().rfc().pageId())
                    .doesNotContain(page.getId());
        }
    }

    private List<Kind> kinds(Page page) {
        return role(page).problems().stream().map(each -> each.kind()).toList();
    }

    private RoleStatus role(Page page) {
        return desk.as("reader", () -> desk.rfcs.get(page.getId())).roles().get(0);
    }

    private ReportRow row(Page page) {
        return desk
                .as("reader", () -> desk.report.list(ReportQuery.of(Map.of("space", "DS", "limit", "100"))))
                .rows()
                .stream()
                .filter(row -> row.rfc().pageId() == page.getId())
                .findFirst()
                .orElseThrow();
    }

    private RfcPage approve(Page page, String user) {
        return desk.as(user, () -> desk.approvals.decide(page.getId(), "Team", Choice.APPROVED, "", 1, null));
    }

    private void hideFrom(Page page, String user) {
        List<Subject> others = Stream.of("author", "lead", "security", "reader")
                .filter(each -> !each.equals(user))
                .map(each -> Subject.user(desk.user(each).getKey()))
                .toList();
        desk.as("author", () -> {
            desk.permissions.restrict(page, Permission.VIEW, others);
            return null;
        });
    }

    private Page rfc(String needed, String stage, List<String> users, String... groups) {
        String asked = users.stream()
                .map(user -> "<ri:user ri:userkey=\"" + desk.key(user) + "\" />")
                .collect(Collectors.joining());
        String body = ServiceFixture.macro(
                "rfc-approval",
                parameter("role", "Team"),
                parameter("needed", needed),
                parameter("stage", stage),
                parameter("approvers", asked),
                parameter("groups", String.join(", ", groups)));
        return desk.as("author", () -> desk.pages.create(space, 0, "Team " + ++titles, body, Set.of()));
    }
}
