package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.Detail;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.EntryKind;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final SpaceSettings OPEN = settings(true, Acceptance.BY_ITSELF, ChangeOfAccepted.REOPEN);
    private static final SpaceSettings CALM = settings(true, Acceptance.BY_HAND, ChangeOfAccepted.MARK);

    private final ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Space space = desk.space("DS");
    private final Page page = desk.rfc(space, "Caching", "author");

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void authorApprovesWhereTheSpaceLetsThem() {
        refused(this::approve, RefusalCode.OWN_RFC);
        assertThat(read().roles().get(0).blocked()).isTrue();

        change("author", OPEN);

        assertThat(read().roles().get(0).blocked()).isFalse();
        assertThat(read().rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(approve().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void completeRfcWaitsWhereTheSpaceAcceptsByHand() {
        change("author", CALM);

        RfcPage complete = approve();

        assertThat(complete.rfc().status()).isEqualTo(Status.PROPOSED);
        assertThat(complete.permissions().statuses()).contains(Status.ACCEPTED);
        assertThat(accept().transition().cause()).isNull();
    }

    @Test
    void changeOfAnAcceptedRfcIsMarkedWhereTheSpaceWantsThat() {
        change("author", CALM);
        approve();
        accept();

        String body = page.getBodyAsString() + "<p>More</p>";
        desk.as("author", () -> desk.pages.update(page.getId(), 1, page.getTitle(), body, "", false));

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isTrue();
    }

    @Test
    void settingsOfOneSpaceAreNoneOfAnother() {
        desk.space("ELSE");
        change("author", OPEN);

        assertThat(desk.as("reader", () -> desk.settings.of("DS")).held()).isEqualTo(OPEN);
        assertThat(desk.as("reader", () -> desk.settings.of("ELSE")).held()).isEqualTo(SpaceSettings.DEFAULTS);
    }

    @Test
    void changeIsRecordedOnce() {
        change("author", OPEN);
        change("author", OPEN);

        assertThat(entries(desk))
                .singleElement()
                .extracting(Entry::kind, entry -> entry.actor().name(), Entry::reason, Entry::detail)
                .containsExactly(EntryKind.SETTINGS_CHANGED, "author", "", new Detail.SettingsChanged(OPEN));
    }

    @Test
    void settingsGoWithTheirSpace() {
        change("author", OPEN);
        desk.as("author", () -> {
            desk.spaces.delete(space);
            return null;
        });

        assertThat(desk.settingsStore.of("DS")).isEqualTo(SpaceSettings.DEFAULTS);
    }

    @Test
    void cannotChangeSettingsWithoutAdministeringTheSpace() {
        refused(() -> change("lead", OPEN), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
    }

    @Test
    void cannotChangeSettingsWhileTheSiteIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> change("author", OPEN), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotReadSettingsOfASpaceThatOneDoesNotSee() {
        refused(() -> desk.as("reader", () -> desk.settings.of("NONE")), RefusalCode.SPACE_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void changesAtOnceAreMadeOneAfterTheOther(Databases databases) throws Exception {
        int changes = 9;
        try (ServiceFixture shared = new ServiceFixture(databases.open())) {
            shared.space("DS");
            ExecutorService threads = Executors.newFixedThreadPool(3);
            Callable<ChosenSettings> turnRound = () -> shared.as(
                    "author",
                    () -> shared.settings.change(
                            "DS", before -> before.allows(Policy.AUTHOR_MAY_APPROVE) ? SpaceSettings.DEFAULTS : OPEN));
            for (Future<ChosenSettings> each : threads.invokeAll(Collections.nCopies(changes, turnRound))) {
                each.get();
            }
            threads.shutdown();

            assertThat(shared.settingsStore.of("DS")).isEqualTo(OPEN);
            assertThat(entries(shared)).hasSize(changes);
        }
    }

    @Test
    void numbersBeginAsTheSpaceWants() {
        assertThat(change("author", prefixed(" ADR- ")).prefix()).isEqualTo("ADR");

        assertThat(read().rfc().number()).hasToString("ADR-1");
        assertThat(desk.rfc(space, "Second")).isNotNull();
        assertThat(desk.history(page.getId()).entries().get(0).detail())
                .isEqualTo(new Detail.Registered(
                        new RfcRef("DS", RfcNumber.of(1)),
                        page.getTitle(),
                        read().roles().stream().map(RoleStatus::role).toList()));
        assertThat(desk.as("reader", () -> desk.records.readAll(page.getId()))
                        .rfc()
                        .number())
                .hasToString("ADR-1");
        assertThat(desk.as("reader", () -> desk.rfcs.get("DS", 2)).rfc().number())
                .hasToString("ADR-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "12", "RFC 2", "Decision-Record", "Decisionlog1"})
    void cannotBeginNumbersWithAnythingElse(String prefix) {
        refused(() -> change("author", prefixed(prefix)), RefusalCode.VALUE_INVALID);
    }

    @Test
    void spaceSaysWhoMayBypass() {
        assertThat(mayBypass("author")).isTrue();
        assertThat(mayBypass("lead")).isFalse();
        desk.users.createGroup("board");
        desk.users.addMember("board", desk.user("lead").getKey());

        change("author", bypassed(new Bypassers(false, List.of("board"))));
        assertThat(mayBypass("author")).isFalse();
        assertThat(mayBypass("lead")).isTrue();
        refused(
                () -> desk.as("author", () -> desk.statuses.bypass(page.getId(), 1, "Now.")),
                RefusalCode.MAY_NOT_BYPASS);

        change("author", bypassed(new Bypassers(false, List.of())));
        assertThat(mayBypass("lead")).isFalse();
        refused(() -> change("author", bypassed(new Bypassers(true, List.of("nobody")))), RefusalCode.GROUP_UNKNOWN);
    }

    @Test
    void defaultRolesAreKeptWithTheKeysOfThoseWhoAreAsked() {
        desk.user("lead");
        Role lead = role("Lead", "lead");

        SpaceSettings changed = change("author", asking(lead));

        assertThat(changed.roles()).containsExactly(role("Lead", desk.key("lead")));
        assertThat(desk.as("reader", () -> desk.settings.of("DS")).held()).isEqualTo(changed);
    }

    @Test
    void cannotChooseRolesThatCanNeverBeMet() {
        desk.user("lead");

        refused(() -> change("author", asking(role("", "lead"))), RefusalCode.ROLE_WITHOUT_NAME);
        refused(() -> change("author", asking(role("Lead", "nobody"))), RefusalCode.ROLE_INVALID);
        refused(
                () -> change("author", asking(role("Lead", "lead"), role(" lead", "lead"))),
                RefusalCode.ROLE_NAMED_TWICE);
        refused(() -> change("author", asking(needing("2", 1))), RefusalCode.ROLE_INVALID);
        refused(() -> change("author", asking(needing("some", 1))), RefusalCode.VALUE_INVALID);
        refused(() -> change("author", asking(needing("all but 1", 1))), RefusalCode.ROLE_INVALID);
        refused(() -> change("author", asking(needing("any", 0))), RefusalCode.VALUE_INVALID);
        refused(() -> change("author", asking(role("Lead", "lead", RoleKind.UNKNOWN))), RefusalCode.VALUE_INVALID);
        assertThat(entries(desk)).isEmpty();
    }

    @Test
    void rolesThatNobodyWaitsForAreKept() {
        String lead = desk.key("lead");
        List<Role> roles = List.of(role("Legal", lead, RoleKind.CONSULTED), role("All", lead, RoleKind.INFORMED));

        assertThat(change("author", asking(roles.toArray(Role[]::new))).roles()).isEqualTo(roles);
        assertThat(desk.as("reader", () -> desk.settings.of("DS")).held().roles())
                .isEqualTo(roles);
    }

    @Test
    void contactOfARoleIsAUserAndIsKeptByKey() {
        SpaceSettings known = change("author", contact("lead"));
        assertThat(known.contact("lead")).contains(desk.key("lead"));

        refused(() -> change("author", contact("nobody-there")), RefusalCode.USER_UNKNOWN);
        desk.users.delete(desk.user("lead").getKey());
        assertThat(change("author", known.with(Policy.AUTHOR_MAY_APPROVE, true)).contact("lead"))
                .isPresent();
    }

    private SpaceSettings contact(String name) {
        desk.user("lead");
        SpaceSettings settings = asking(new Role("Lead", List.of(), List.of(), Quorum.ANY));
        return new SpaceSettings(
                settings.policies(),
                settings.prefix(),
                settings.bypassers(),
                settings.roles(),
                Set.of(),
                Map.of("lead", name));
    }

    @Test
    void publishersAreUsersAndAreKeptByKey() {
        List.of("tool", "lead").forEach(desk::user);
        Publisher kept = new Publisher(desk.key("tool"), desk.key("lead"));
        assertThat(change("author", OPEN.with(List.of(new Publisher("tool", "lead"))))
                        .publishers())
                .containsExactly(kept);

        refused(() -> publishers("nobody-there", "lead"), RefusalCode.USER_UNKNOWN, "publishers[1].account");
        refused(() -> publishers("security", "nobody-there"), RefusalCode.USER_UNKNOWN, "publishers[1].author");
        refused(() -> publishers("tool", "security"), RefusalCode.PUBLISHER_NAMED_TWICE, "publishers[1].account");
        refused(() -> publishers("lead", "lead"), RefusalCode.PUBLISHER_AS_AUTHOR, "publishers[1].author");
        desk.deactivate("security");
        refused(() -> publishers("author", "security"), RefusalCode.AUTHOR_INACTIVE, "publishers[1].author");

        desk.users.delete(desk.user("lead").getKey());
        assertThat(change("author", OPEN.with(List.of(kept))).publishers()).containsExactly(kept);
    }

    private SpaceSettings publishers(String account, String author) {
        desk.user("security");
        return change("author", OPEN.with(List.of(new Publisher("tool", "lead"), new Publisher(account, author))));
    }

    @Test
    void cannotAskAGroupThatAPageWouldReadAsTwo() {
        Role role = new Role("Lead", List.of(), List.of("R, D"), Quorum.ANY);

        refused(() -> change("author", asking(role)), RefusalCode.GROUP_UNKNOWN);
    }

    /** A later change of another setting need not put that right first. */
    @Test
    void whoLeftSinceHarmsNoOtherSetting() {
        desk.user("lead");
        SpaceSettings before = change("author", asking(role("Lead", "lead")));
        desk.users.delete(desk.user("lead").getKey());

        SpaceSettings wanted = new SpaceSettings(
                before.policies().with(Policy.AUTHOR_MAY_APPROVE, true), "ADR", before.bypassers(), before.roles());
        assertThat(change("author", wanted)).isEqualTo(wanted);
    }

    @Test
    void administratorsReadWhoChangedTheSettings() {
        change("author", OPEN);
        change("author", CALM);

        assertThat(desk.as("author", () -> desk.settings.page("ds")).changes())
                .extracting(Entry::sequence)
                .containsExactly(2, 1);
        refused(() -> desk.as("lead", () -> desk.settings.page("DS")), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
    }

    @Test
    void siteSaysWhatHoldsInSpacesThatChooseNothing() {
        changeSite(site -> site.with(Policy.AUTHOR_MAY_APPROVE, true, false));

        assertThat(read().settings().allows(Policy.AUTHOR_MAY_APPROVE)).isTrue();
        assertThat(approve().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void lockOfTheSiteHoldsUntilItIsGone() {
        change("author", OPEN);
        changeSite(site -> site.with(Policy.AUTHOR_MAY_APPROVE, false, true));

        refused(this::approve, RefusalCode.OWN_RFC);
        refused(() -> change("author", SpaceSettings.DEFAULTS), RefusalCode.POLICY_LOCKED);
        assertThat(desk.settingsStore.of("DS").allows(Policy.AUTHOR_MAY_APPROVE))
                .isFalse();
        assertThat(desk.titles("DS")).containsExactly("Caching");

        changeSite(site -> site.with(Policy.AUTHOR_MAY_APPROVE, false, false));
        assertThat(approve().rfc().status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void acceptanceStaysWhateverTheSiteLocks() {
        change("author", OPEN);
        approve();

        changeSite(site -> site.with(Policy.AUTHOR_MAY_APPROVE, false, true));

        assertThat(read().rfc().status()).isEqualTo(Status.ACCEPTED);
        assertThat(read().acceptance().changed()).isFalse();
    }

    @Test
    void otherSettingsOfASpaceChangeBesideALock() {
        change("author", OPEN);
        changeSite(site -> site.with(Policy.AUTHOR_MAY_APPROVE, false, true));

        SpaceSettings changed = change("author", OPEN.with(Policy.ACCEPTANCE, Acceptance.BY_HAND));

        assertThat(changed.acceptance()).isEqualTo(Acceptance.BY_HAND);
        assertThat(changed.allows(Policy.AUTHOR_MAY_APPROVE)).isFalse();
        assertThat(entries(desk).get(1).detail())
                .isEqualTo(new Detail.SettingsChanged(OPEN.with(Policy.ACCEPTANCE, Acceptance.BY_HAND)));
    }

    @Test
    void changeOfTheSiteIsRecordedOnce() {
        UnaryOperator<SitePolicies> lock = site -> site.with(Policy.AUTHOR_MAY_APPROVE, false, true);
        SiteStandards locked = SiteStandards.NONE.with(lock.apply(SitePolicies.NONE));
        changeSite(lock);
        changeSite(lock);

        assertThat(desk.as("admin", desk.siteSettings::page).changes())
                .singleElement()
                .extracting(Entry::kind, entry -> entry.actor().name(), Entry::detail)
                .containsExactly(EntryKind.SITE_SETTINGS_CHANGED, "admin", new Detail.SiteSettingsChanged(locked));
        assertThat(desk.as("reader", desk.siteSettings::standards)).isEqualTo(locked);
    }

    @Test
    void cannotChangeTheSiteWithoutAdministeringIt() {
        refused(
                () -> desk.as("author", () -> desk.siteSettings.change(site -> site)),
                RefusalCode.MAY_NOT_CHANGE_SITE_SETTINGS);
        refused(() -> desk.as("author", desk.siteSettings::page), RefusalCode.MAY_NOT_CHANGE_SITE_SETTINGS);
    }

    @Test
    void cannotChangeTheSiteWhileItIsReadOnly() {
        desk.accessMode.setReadOnly(true);

        refused(() -> changeSite(site -> site), RefusalCode.READ_ONLY);
    }

    private void changeSite(UnaryOperator<SitePolicies> change) {
        desk.administrator("admin");
        desk.as("admin", () -> desk.siteSettings.change(site -> site.with(change.apply(site.policies()))));
    }

    private boolean mayBypass(String user) {
        return desk.as(user, () -> desk.rfcs.get(page.getId())).permissions().bypass();
    }

    private static Role role(String name, String user) {
        return new Role(name, List.of(user), List.of(), Quorum.ANY);
    }

    private static Role role(String name, String user, RoleKind kind) {
        return new Role(name, List.of(user), List.of(), Quorum.ANY, 1, kind);
    }

    private static Role needing(String needed, int stage) {
        return new Role("Lead", List.of("lead"), List.of(), Quorum.parse(needed), stage);
    }

    private static SpaceSettings settings(boolean authorMayApprove, Acceptance acceptance, ChangeOfAccepted change) {
        return SpaceSettings.DEFAULTS
                .with(Policy.AUTHOR_MAY_APPROVE, authorMayApprove)
                .with(Policy.ACCEPTANCE, acceptance)
                .with(Policy.CHANGE_OF_ACCEPTED, change);
    }

    private static SpaceSettings prefixed(String prefix) {
        return settings(prefix, SpaceSettings.DEFAULTS.bypassers());
    }

    private static SpaceSettings bypassed(Bypassers bypassers) {
        return settings("RFC", bypassers);
    }

    private static SpaceSettings asking(Role... roles) {
        return settings("RFC", SpaceSettings.DEFAULTS.bypassers(), roles);
    }

    private static SpaceSettings settings(String prefix, Bypassers bypassers, Role... roles) {
        return new SpaceSettings(PolicyValues.NONE, prefix, bypassers, List.of(roles));
    }

    private static List<Entry> entries(ServiceFixture desk) {
        StreamId stream = StreamId.space("DS");
        return desk.recordStore.history(stream).entries();
    }

    private SpaceSettings change(String user, SpaceSettings settings) {
        return desk.as(user, () -> desk.settings.change("DS", before -> settings))
                .held();
    }

    private RfcPage approve() {
        return desk.as("author", () -> desk.approvals.decide(page.getId(), "author", Choice.APPROVED, "", 1, null));
    }

    private RfcPage accept() {
        return desk.as("author", () -> desk.statuses.change(page.getId(), Status.PROPOSED, Status.ACCEPTED, ""));
    }

    private RfcPage read() {
        return desk.as("reader", () -> desk.rfcs.get(page.getId()));
    }
}
