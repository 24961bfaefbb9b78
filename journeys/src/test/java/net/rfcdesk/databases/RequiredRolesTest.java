package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.page.PendingDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That no page gets around the roles that its space and the site require. */
class RequiredRolesTest {

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "lead");
    private final String text = page.getBodyAsString();

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void rfcIsAcceptedOnlyWhenTheRequiredRoleApprovesThatItsPageDoesNotHave() {
        require(role("Security", "sid"));

        assertThat(approve("lead", "lead").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read().notOnPage()).extracting(each -> each.role().name()).containsExactly("Security");
        refused(this::accept, RefusalCode.APPROVALS_MISSING);

        assertThat(approve("sid", "Security").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().loosenings()).isEmpty();
    }

    @Test
    void requiredRoleThatTakesOverARoleOfThePageAsksItsOwnPeople() {
        require(role("lead", "sid"));

        refused(() -> approve("lead", "lead"), RefusalCode.NOT_ASKED);
        assertThat(read().roles().get(0).problems())
                .extracting(RoleProblem::kind)
                .contains(RoleProblem.Kind.PEOPLE_FIXED);
        assertThat(approve("sid", "lead").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void approversThatTheSettingsNameCannotBeEditedOnThePage() {
        desk.user("friend");
        require(role("lead", "lead"));

        refused(
                () -> desk.as(
                        "author",
                        () -> desk.assignments.assign(page.getId(), "lead", List.of("friend"), List.of(), null, 1)),
                RefusalCode.APPROVERS_FIXED);
        assertThat(read().mayAssign(read().roles().get(0).role())).isFalse();
    }

    @Test
    void approversThatTheSettingsNameCannotLeaveTheRole() {
        require(role("lead", "lead"), role("Security", "sid"));

        refused(() -> leave("lead", "lead"), RefusalCode.APPROVERS_FIXED);
        refused(() -> leave("sid", "Security"), RefusalCode.APPROVERS_FIXED);
    }

    @Test
    void whoLeftARoleIsAskedWhenTheSpaceRequiresThem() {
        leave("lead", "lead");
        require(role("lead", "lead"));

        assertThat(read().roles().get(0).left()).isEmpty();
        assertThat(approve("lead", "lead").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().loosened()).isFalse();
    }

    @Test
    void removingTheMacroDoesNotHelpAndIsNoMark() {
        require(role("lead", "lead"));

        save("author", ServiceFixture.macro("rfc-status") + "<p>Caching</p>");

        refused(this::accept, RefusalCode.APPROVALS_MISSING);
        assertThat(approve("lead", "lead").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().loosened()).isFalse();
        assertThat(read().acceptance().loosenings()).isEmpty();
    }

    @Test
    void acceptedRfcIsUntouchedByANewRequirement() {
        approve("lead", "lead");
        require(role("Security", "sid"));

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isFalse();
        assertThat(read().roles()).extracting(each -> each.role().name()).containsExactly("lead");
        assertThat(list(Map.of()).rows())
                .singleElement()
                .matches(row -> row.progress().isComplete());
    }

    @Test
    void acceptanceOutlivesItsRequirement() {
        require(role("Security", "sid"));
        approve("lead", "lead");
        approve("sid", "Security");

        require();

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().roles()).allMatch(RoleStatus::met).hasSize(2);
        assertThat(read().notOnPage()).extracting(each -> each.role().name()).containsExactly("Security");
    }

    @Test
    void listsKnowTheRequiredRole() {
        require(role("Security", "sid"));

        assertThat(row(Map.of()).missing())
                .extracting(each -> each.role().name())
                .containsExactly("lead", "Security");
        assertThat(list(Map.of("role", "security")).rows()).hasSize(1);
        assertThat(list(Map.of("approver", desk.key("sid"))).rows()).hasSize(1);
        assertThat(waiting("sid")).containsExactly("Security");
        assertThat(desk.as("sid", () -> desk.report.list(query(Map.of("waiting", "true"))))
                        .rows())
                .hasSize(1);

        decide("sid", "Security", Choice.CHANGES_REQUESTED);

        assertThat(row(Map.of("openConcerns", "true")).open().concerns()).isEqualTo(1);
        assertThat(waiting("sid")).isEmpty();
    }

    @Test
    void noListAsksForARequiredRoleOfAnotherSpace() {
        desk.rfc(desk.space("OPS"), "Backups", "lead");
        require(role("Security", "sid"));

        assertThat(list(Map.of("role", "security")).rows())
                .extracting(row -> row.rfc().title())
                .containsExactly("Caching");
        assertThat(waiting("lead")).containsExactly("lead", "lead");
    }

    @Test
    void textThatIsRestoredAfterANewRequirementWaitsForIt() {
        approve("lead", "lead");
        require(role("Security", "sid"));

        save("author", text + "<p>More</p>");
        save("author", text);

        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(approve("sid", "Security").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void roleOfWhichTheSettingsNameNobodyNeedsItsMacro() {
        require(new Role("Review", List.of(), List.of(), Quorum.ANY));

        RoleStatus review = read().role("review").orElseThrow();
        assertThat(review.blocked()).isTrue();
        assertThat(review.problems())
                .extracting(RoleProblem::kind)
                .containsExactly(RoleProblem.Kind.ROLE_REQUIRED, RoleProblem.Kind.NOBODY_ASKED);
        assertThat(read().mayAssign(review.role())).isFalse();
    }

    @Test
    void decisionsOfARoleWithoutMacroAreNamedInTheRecord() {
        require(role("Security Team", "sid"));
        approve("sid", "Security Team");

        assertThat(desk.as("reader", () -> desk.records.readAll(page.getId())).roles())
                .extracting(Role::name)
                .contains("Security Team");
    }

    @Test
    void roleOfTheSiteIsNeededInEverySpaceThatDoesNotSwitchItOff() {
        requireInAllSpaces(role("Security", "sid"));

        approve("lead", "lead");
        assertThat(read().notOnPage()).extracting(each -> each.role().name()).containsExactly("Security");
        refused(this::accept, RefusalCode.APPROVALS_MISSING);
        assertThat(waiting("sid")).containsExactly("Security");
        assertThat(list(Map.of("role", "security")).rows()).hasSize(1);

        siteRolesCount(false);
        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read().notOnPage()).isEmpty();
        assertThat(accept().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void spaceCannotSwitchOffWhatTheSiteLocks() {
        requireInAllSpaces(role("Security", "sid"));
        siteRolesCount(false);
        desk.as(
                "admin",
                () -> desk.siteSettings.change(site -> site.with(site.policies().with(Policy.SITE_ROLES, true, true))));

        approve("lead", "lead");
        assertThat(approve("sid", "Security").rfc().status()).isEqualTo(Status.ACCEPTED);
        refused(() -> siteRolesCount(true), RefusalCode.POLICY_LOCKED);
    }

    @Test
    void acceptanceStaysWhateverTheSiteRequires() {
        approve("lead", "lead");
        requireInAllSpaces(role("Security", "sid"));

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isFalse();
        assertThat(read().roles()).extracting(each -> each.role().name()).containsExactly("lead");
    }

    @Test
    void acceptanceOutlivesWhatTheSiteRequired() {
        requireInAllSpaces(role("Security", "sid"));
        approve("lead", "lead");
        approve("sid", "Security");

        requireInAllSpaces();

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().roles()).allMatch(RoleStatus::met).hasSize(2);
    }

    @Test
    void peopleWhomTheSiteNamesAreFixedWhateverTheSpaceAndThePageSay() {
        requireInAllSpaces(role("lead", "sid"));
        require(role("lead", "friend"));

        refused(() -> approve("lead", "lead"), RefusalCode.NOT_ASKED);
        refused(() -> approve("friend", "lead"), RefusalCode.NOT_ASKED);
        refused(
                () -> desk.as(
                        "author",
                        () -> desk.assignments.assign(page.getId(), "lead", List.of("lead"), List.of(), null, 1)),
                RefusalCode.APPROVERS_FIXED);
        refused(() -> leave("sid", "lead"), RefusalCode.APPROVERS_FIXED);
        assertThat(approve("sid", "lead").rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void siteIsToldWhichRoleCannotWork() {
        Role unknown = new Role("Security", List.of("nobody"), List.of(), Quorum.ANY);
        desk.administrator("admin");

        assertThatThrownBy(() ->
                        desk.as("admin", () -> desk.siteSettings.change(site -> site.requiring(List.of(unknown)))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.ROLE_INVALID);
                    assertThat(refused.refusal().field()).isEqualTo("requiredRoles[0].users[0]");
                });
    }

    private RfcPage approve(String user, String role) {
        return decide(user, role, Choice.APPROVED);
    }

    private RfcPage decide(String user, String role, Choice choice) {
        int version = version();
        return desk.as(user, () -> desk.approvals.decide(page.getId(), role, choice, "Because.", version, null));
    }

    private RfcPage leave(String user, String role) {
        return desk.as(user, () -> desk.assignments.leave(page.getId(), role, "Not mine."));
    }

    private RfcPage accept() {
        return desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, ""));
    }

    private RfcPage read() {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private ReportRow row(Map<String, String> parameters) {
        List<ReportRow> rows = list(parameters).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private ReportResult list(Map<String, String> parameters) {
        return desk.as("author", () -> desk.report.list(query(parameters)));
    }

    private static ReportQuery query(Map<String, String> parameters) {
        return ReportQuery.of(parameters);
    }

    /** @return the roles for which something waits for that user */
    private List<String> waiting(String user) {
        return desk.as(user, () -> desk.report.waiting(false, 10)).stream()
                .flatMap(row -> row.waits().stream())
                .map(PendingDecision::role)
                .toList();
    }

    private void save(String user, String body) {
        int version = version();
        desk.as(user, () -> desk.pages.update(page.getId(), version, page.getTitle(), body, "", false));
    }

    private int version() {
        return desk.pages.byId(page.getId()).orElseThrow().getVersion();
    }

    @Test
    void rfcIsAcceptedWhenAsManyPeopleApproveAsItsSpaceWants() {
        require(role("Security", "sid"), role("lead", "lead"), role("Board", "lead"));
        desk.choose("DS", Policy.MINIMUM_APPROVALS, 3);
        approve("lead", "lead");
        approve("lead", "Board");
        assertThat(approve("sid", "Security").rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(read().progress()).isEqualTo(new Progress(3, 3, 2, 3));
        refused(this::accept, RefusalCode.PEOPLE_MISSING);

        desk.choose("DS", Policy.MINIMUM_APPROVALS, 2);
        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        accept();
        desk.choose("DS", Policy.MINIMUM_APPROVALS, 9);

        assertThat(read().acceptance().changed()).isFalse();
        assertThat(read().progress()).isEqualTo(new Progress(3, 3, 2, 2));
        assertThat(row(Map.of()).progress()).isEqualTo(new Progress(3, 3, 2, 2));
    }

    private static Role role(String name, String user) {
        return new Role(name, List.of(user), List.of(), Quorum.ANY);
    }

    private void requireInAllSpaces(Role... roles) {
        Stream.of(roles).flatMap(role -> role.users().stream()).forEach(desk::user);
        desk.administrator("admin");
        desk.as("admin", () -> desk.siteSettings.change(site -> site.requiring(List.of(roles))));
    }

    private void siteRolesCount(boolean count) {
        desk.choose("DS", Policy.SITE_ROLES, count);
    }

    private void require(Role... roles) {
        Stream.of(roles).flatMap(role -> role.users().stream()).forEach(desk::user);
        Set<String> ids = Stream.of(roles).map(Role::id).collect(Collectors.toSet());
        desk.as(
                "author",
                () -> desk.settings.change(
                        "DS",
                        before -> new SpaceSettings(
                                before.policies(), before.prefix(), before.bypassers(), List.of(roles), ids)));
    }
}
