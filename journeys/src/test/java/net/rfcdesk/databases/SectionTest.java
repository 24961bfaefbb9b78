package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleState;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.wiki.page.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the approvals of a role that stands for sections of its page. */
class SectionTest {

    private static final String SECURITY = "<h2>Security</h2><p>Keys</p>";
    private static final String COST = "<h2>Cost</h2><p>None</p>";

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = page(space, "Caching", "Security");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void editElsewhereOutdatesTheApprovalsOfTheOthersAlone() {
        approve("lead");
        approve("security");

        save(COST, "<h2>Cost</h2><p>Much</p>");

        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(read().progress()).isEqualTo(new Progress(1, 2));
    }

    @Test
    void editWithinIsNamedAndNotAnEarlierOneElsewhere() {
        approve("lead");
        save(COST, "<h2>Cost</h2><p>Much</p>");
        save(SECURITY, SECURITY + "<h3>Locks</h3>");
        save("Much", "More");

        assertThat(evaluated("lead").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(evaluated("lead").changedBy().pageVersion()).isEqualTo(3);

        save("<h3>Locks</h3>", "");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
    }

    @Test
    void decisionKeepsWhatItIsAbout() {
        approve("lead");

        assertThat(desk.decision(page.getId(), "lead", "lead"))
                .map(Decision::sections)
                .contains(List.of("Security"));
        assertThat(entry(EntryKind.DECIDED).detail(Detail.Sections.class))
                .map(Detail.Sections::sections)
                .contains(entry(EntryKind.REGISTERED).detail().sections());
        approve("security");
        assertThat(desk.decision(page.getId(), "security", "security"))
                .map(Decision::sections)
                .contains(List.of());
    }

    @Test
    void roleThatStandsForMoreAsksAgain() {
        approve("lead");
        stand("Security", "Security|Cost");

        assertThat(evaluated("lead").validity()).isEqualTo(Validity.COVERS_LESS);
        assertThat(role("lead").isAwaiting(desk.key("lead"))).isTrue();
        assertThat(read().progress().met()).isZero();
        stand("Security|Cost", "");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.COVERS_LESS);
        stand("", "Security");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);

        stand("Security", "");
        approve("lead");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(read().acceptance().loosenings()).isEmpty();
    }

    @Test
    void roleThatStandsForLessKeepsItsApprovalsAndShowsThat() {
        approve("security");
        standAlso("security", "Security");

        assertThat(evaluated("security").validity()).isEqualTo(Validity.STANDS);
        assertThat(read().acceptance().loosenings())
                .extracting(Loosening::pageVersion)
                .containsExactly(2);
        save(COST, "<h2>Cost</h2><p>Much</p>");
        assertThat(evaluated("security").validity()).isEqualTo(Validity.STANDS);
        save(SECURITY, "<h2>Security</h2>");
        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void roleThatStandsForLessBringsNoOutdatedApprovalBack() {
        approve("security");
        save(COST, "<h2>Cost</h2><p>Much</p>");
        standAlso("security", "Cost");

        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void recordTellsWhoNamedWhichSections() {
        stand("Security", "Cost");

        Entry assigned = entry(EntryKind.ASSIGNED);
        assertThat(assigned.actor().name()).isEqualTo("author");
        assertThat(assigned.detail(Detail.Assigned.class))
                .map(Detail.Assigned::sectionsNamed)
                .contains(new Detail.Difference<>(List.of("Cost"), List.of("Security")));
        assertThat(desk.history(page.getId()).roles())
                .filteredOn(role -> role.id().equals("lead"))
                .singleElement()
                .satisfies(role -> assertThat(role.sections()).containsExactly("Cost"));
    }

    @Test
    void sectionsAreChosenAmongThoseOfThePage() {
        approve("security");
        assertThat(desk.as("reader", () -> desk.assignments.headings(page.getId())))
                .containsExactly("Security", "Cost");

        assertThat(choose("security", 1, " Cost ").role().sections()).containsExactly("Cost");
        assertThat(body()).contains("<ac:parameter ac:name=\"sections\">Cost</ac:parameter>");
        assertThat(entry(EntryKind.ASSIGNED).detail(Detail.Assigned.class))
                .map(Detail.Assigned::sectionsNamed)
                .contains(new Detail.Difference<>(List.of("Cost"), List.of()));
        assertThat(evaluated("security").validity()).isEqualTo(Validity.STANDS);
        assertThat(choose("security", 2, "Security", "Cost").decisions().get(0).validity())
                .isEqualTo(Validity.STANDS);
        save(SECURITY, "<h2>Security</h2>");
        assertThat(choose("security", 4, "Cost").decisions().get(0).validity()).isEqualTo(Validity.STANDS);
        assertThat(choose("security", 5).role().standsForSections()).isFalse();
        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
        refused(() -> choose("security", 5, "Cost"), RefusalCode.PAGE_SAVED);
    }

    @Test
    void cannotChooseSectionsThatThePageDoesNotHave() {
        refused(() -> choose("security", 1, "Cost", "Safety"), RefusalCode.SECTION_UNKNOWN, "sections");

        save("<h2>Security</h2>", "<h2>Safety</h2>");
        assertThat(choose("lead", 2, "Security", "Cost").role().sections()).containsExactly("Security", "Cost");
        Role lead = role("lead").role().standingFor(List.of());
        desk.as("author", () -> desk.settings.change("DS", before -> requiring(before, lead)));
        refused(() -> choose("lead", 3, "Safety"), RefusalCode.APPROVERS_FIXED);
        desk.as(
                "author",
                () -> desk.settings.change(
                        "DS", before -> requiring(before, new Role("lead", List.of(), List.of(), Quorum.ANY))));
        refused(() -> choose("lead", 3, "Safety"), RefusalCode.SECTIONS_FIXED, "sections");
        assertThat(choose("lead", 3).problems()).isEmpty();
    }

    private RoleStatus choose(String role, int seen, String... headings) {
        List<String> people = List.of(desk.key(role));
        return desk.as(
                        "author",
                        () -> desk.assignments.assign(page.getId(), role, people, List.of(), List.of(headings), seen))
                .role(role)
                .orElseThrow();
    }

    private String body() {
        return desk.pages.byId(page.getId()).orElseThrow().getBodyAsString();
    }

    @Test
    void nobodyDecidesOnOtherSectionsThanTheySaw() {
        stand("Security", "Security|Cost");

        refused(() -> decide(1), RefusalCode.PAGE_CHANGED);
        save(COST, COST + "<p> </p>");
        decide(2);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
    }

    @Test
    void minorEditIsAboutTheSectionsThatItChanged() {
        approve("lead");
        approve("security");
        save(COST, "<h2>Cost</h2><p>Much</p>");
        markMinor(2);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(evaluated("security").validity()).isEqualTo(Validity.CARRIED_OVER);
        refused(() -> object("lead"), RefusalCode.NOT_CONCERNED);

        save("Keys", "Kyes");
        markMinor(3);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.CARRIED_OVER);
        object("lead");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void objectionOfAnotherRoleToASaveElsewhereEndsNothing() {
        approve("lead");
        approve("security");
        save(COST, "<h2>Cost</h2><p>Much</p>");
        markMinor(2);
        object("security");

        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(evaluated("security").validity()).isEqualTo(Validity.OUTDATED);
    }

    @Test
    void roleIsBlockedWhileThePageHasNoSuchSection() {
        approve("lead");
        save(SECURITY, "<h2>Safety</h2><p>Keys</p>");

        assertThat(role("lead").state()).isEqualTo(RoleState.BLOCKED);
        assertThat(role("lead").problems())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.SECTION_UNKNOWN, "Security"));
        approve("lead");
        assertThat(read().progress().met()).isZero();
        save("<h2>Safety</h2>", "<h2>Security</h2>");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(role("lead").blocked()).isFalse();
    }

    @Test
    void deletedVersionsAndMovesOutdateNothing() {
        approve("lead");
        save(COST, "<h2>Cost</h2><p>Much</p>");
        desk.as("author", () -> {
            desk.pages.removeVersion(page.getId(), 1);
            return page;
        });
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);

        save("<p>Caching</p>" + SECURITY, SECURITY);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
    }

    @Test
    void saveThatNobodyNoticedIsSeenAtOnce() {
        approve("lead");
        save(desk.unwatched, COST, "<h2>Cost</h2><p>Much</p>");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);

        save(desk.unwatched, SECURITY, "<h2>Security</h2>");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.OUTDATED);
        assertThat(role("lead").blocked()).isFalse();
    }

    @Test
    void acceptanceIsAboutTheWholeText() {
        approve("lead");
        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);

        save(COST, "<h2>Cost</h2><p>Much</p>");

        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
        assertThat(approve("security").rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isFalse();
    }

    @Test
    void requiredRoleStandsForTheWholePage() {
        approve("lead");
        Role lead = role("lead").role().standingFor(List.of());
        desk.as("author", () -> desk.settings.change("DS", before -> requiring(before, lead)));

        assertThat(role("lead").role().sections()).isEmpty();
        assertThat(role("lead").problems())
                .extracting(RoleProblem::kind)
                .containsExactly(RoleProblem.Kind.SECTIONS_FIXED);
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.COVERS_LESS);
        approve("lead");
        assertThat(evaluated("lead").validity()).isEqualTo(Validity.STANDS);
    }

    @Test
    void copyBeginsWithItsOwnSections() {
        Page copy = page(space, "Copy", "Cost");

        assertThat(desk.history(copy.getId()).entries().get(0).detail().sections())
                .containsOnlyKeys("Cost");
        Map<String, String> known = entry(EntryKind.REGISTERED).detail().sections();
        assertThat(known).containsOnlyKeys("Security").doesNotContainValue("");
    }

    private static SpaceSettings requiring(SpaceSettings settings, Role role) {
        return new SpaceSettings(
                settings.policies(), settings.prefix(), settings.bypassers(), List.of(role), Set.of(role.id()));
    }

    private Page page(Space in, String title, String sections) {
        String lead = desk.approval("lead").replace("</ac:structured-macro>", sections(sections));
        return desk.rfcWith(
                in,
                title,
                "<p>Caching</p>" + SECURITY + COST + ServiceFixture.macro("rfc-status") + lead
                        + desk.approval("security"));
    }

    private static String sections(String named) {
        return "<ac:parameter ac:name=\"sections\">" + named + "</ac:parameter></ac:structured-macro>";
    }

    private void stand(String before, String after) {
        save(sections(before), sections(after));
    }

    /** For a role that stood for the whole page. */
    private void standAlso(String role, String sections) {
        String macro = desk.approval(role);
        save(macro, macro.replace("</ac:structured-macro>", sections(sections)));
    }

    private void save(String before, String after) {
        save(desk.pages, before, after);
    }

    private void save(Pages pages, String before, String after) {
        Page now = desk.pages.byId(page.getId()).orElseThrow();
        String body = now.getBodyAsString();
        assertThat(body).contains(before);
        desk.as(
                "author",
                () -> pages.update(
                        now.getId(), now.getVersion(), now.getTitle(), body.replace(before, after), "", false));
    }

    private RfcPage approve(String approver) {
        return desk.decide(page, approver, Choice.APPROVED, "");
    }

    private void decide(int seen) {
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", seen, null));
    }

    private void markMinor(int version) {
        desk.as("author", () -> desk.minorEdits.markMinor(page.getId(), version, "A typo"));
    }

    /** To the newest minor edit. */
    private void object(String user) {
        int entry = read().minorEdits().get(read().minorEdits().size() - 1).entry();
        desk.as(user, () -> desk.minorEdits.object(page.getId(), entry));
    }

    private Entry entry(EntryKind kind) {
        return desk.history(page.getId()).last(kind).orElseThrow();
    }

    private RfcPage read() {
        return desk.as("author", () -> desk.rfcs.get(page.getId()));
    }

    private RoleStatus role(String role) {
        return read().role(role).orElseThrow();
    }

    private EvaluatedDecision evaluated(String role) {
        return role(role).decisions().get(0);
    }
}
