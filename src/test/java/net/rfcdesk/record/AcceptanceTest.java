package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Loosening;
import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** What an acceptance rests on, and what marks it. */
class AcceptanceTest {

    private static final RfcRef RFC = new RfcRef("DS", RfcNumber.of(1));
    private static final Role SECURITY = new Role("Security", List.of(), List.of("guards"), Quorum.ANY);
    private static final Role LEAD = new Role("Lead", List.of("lead", "deputy"), List.of(), Quorum.ALL);

    private final Set<String> guards = new HashSet<>(Set.of("ann", "bob"));
    private final Membership membership = (user, group) -> group.equals("guards") && guards.contains(user);
    private History history = new History(List.of());
    private List<Role> roles = List.of(SECURITY);
    private SpaceSettings settings = SpaceSettings.DEFAULTS;
    private Status status = Status.PROPOSED;
    private String text = "one";
    private int version = 1;

    @Test
    void memberWhoLeavesTheGroupLeavesTheAcceptanceAsItWas() {
        begin();
        approve("ann", SECURITY);
        accept();

        guards.remove("ann");

        assertThat(progress()).isEqualTo(new Progress(1, 1));
        assertThat(role("security"))
                .extracting(RoleStatus::met, RoleStatus::basis)
                .containsExactly(true, RoleBasis.ACCEPTED);
    }

    @Test
    void memberWhoLeftBeforeTheAcceptanceDoesNotCountInIt() {
        begin();
        approve("ann", SECURITY);
        guards.remove("ann");
        accept();

        guards.add("ann");

        assertThat(progress()).isEqualTo(new Progress(0, 1));
    }

    @Test
    void approverWhoIsTakenAwayAfterTheAcceptanceLeavesItAsItWas() {
        roles = List.of(LEAD);
        begin();
        approve("lead", LEAD);
        approve("deputy", LEAD);
        accept();

        assign(List.of(LEAD.asking(List.of("other"), List.of())));

        assertThat(progress()).isEqualTo(new Progress(1, 1));
        assertThat(role("lead").role()).isEqualTo(LEAD);
    }

    @Test
    void roleThatIsRemovedAfterTheAcceptanceIsStillOneOfThoseItRestsOn() {
        begin();
        approve("ann", SECURITY);
        accept();

        assign(List.of());

        assertThat(progress()).isEqualTo(new Progress(1, 1));
    }

    @Test
    void roleThatIsAddedAfterTheAcceptanceDoesNotCountInIt() {
        begin();
        approve("ann", SECURITY);
        accept();

        assign(List.of(LEAD, SECURITY));

        assertThat(progress()).isEqualTo(new Progress(1, 1));
        assertThat(statuses())
                .extracting(each -> each.role().name(), RoleStatus::basis)
                .containsExactly(tuple("Lead", RoleBasis.ADDED_SINCE), tuple("Security", RoleBasis.ACCEPTED));
    }

    @Test
    void changeOfTheContentOutdatesTheApprovalsThatTheAcceptanceRestsOn() {
        begin();
        approve("ann", SECURITY);
        accept();

        save("two");

        assertThat(progress()).isEqualTo(new Progress(0, 1));
        assertThat(history.isChangedSinceAccepted(text)).isTrue();
        assertThat(history.acceptedVersion()).contains(1);
    }

    @Test
    void memberWhoLeftDoesNotKeepTheRestoredTextFromBeingAcceptedAgain() {
        begin();
        approve("ann", SECURITY);
        accept();
        save("two");
        reopen();
        guards.remove("ann");

        save("one");

        assertThat(history.isRestored("one")).isTrue();
        assertThat(progress()).isEqualTo(new Progress(1, 1));
    }

    @Test
    void proposingAgainByHandAsksThePeopleOfToday() {
        begin();
        approve("ann", SECURITY);
        accept();
        guards.remove("ann");

        add(Entry.statusChanged(stamp("author"), Status.ACCEPTED, Status.PROPOSED, "Again"));
        status = Status.PROPOSED;

        assertThat(progress()).isEqualTo(new Progress(0, 1));
    }

    @Test
    void roleThatIsRemovedBeforeTheAcceptanceMarksIt() {
        begin();
        assign(List.of());
        assertThat(history.isLoosened()).isFalse();
        accept();
        assign(List.of(SECURITY));

        assertThat(history.isLoosened()).isTrue();
        assertThat(history.loosenings(settings))
                .extracting(Loosening::user, each -> each.before().name(), Loosening::after, Loosening::pageVersion)
                .containsExactly(tuple("author", "Security", null, 2));
        assertThat(role("security").basis()).isEqualTo(RoleBasis.ADDED_SINCE);
    }

    @Test
    void fewerPeopleFewerApprovalsAndAnotherStageAreLess() {
        roles = List.of(LEAD);
        for (Role less : List.of(
                LEAD.asking(List.of("lead"), List.of()),
                new Role("Lead", LEAD.users(), List.of(), Quorum.ANY),
                new Role("Lead", LEAD.users(), List.of(), Quorum.ALL, 2))) {
            history = new History(List.of());
            begin();
            List<Role> before = roles;
            assign(List.of(less));
            assertThat(history.loosenings(settings))
                    .as("%s", less)
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.before()).isEqualTo(LEAD);
                        assertThat(each.after()).isEqualTo(less);
                    });
            roles = before;
        }
    }

    @Test
    void loosenedStepByStepIsComparedWithTheMostThatWasAsked() {
        roles = List.of(LEAD);
        begin();
        assign(List.of(new Role("Lead", List.of("lead", "deputy", "third"), List.of(), Quorum.ALL)));
        assign(List.of(new Role("Lead", List.of("lead", "deputy"), List.of(), Quorum.ALL)));

        assertThat(history.loosenings(settings))
                .singleElement()
                .satisfies(each -> assertThat(each.before().users()).contains("third"));
    }

    @Test
    void roleThatIsBackBeforeTheAcceptanceMarksNothing() {
        begin();
        assign(List.of());
        assign(List.of(SECURITY));
        approve("ann", SECURITY);
        accept();

        assertThat(history.loosenings(settings)).isEmpty();
        assertThat(history.isLoosened()).isFalse();
    }

    /** Else an RFC could be accepted, stripped of its roles, edited and accepted without them. */
    @Test
    void roleThatIsRemovedWhileItIsAcceptedMarksTheNextAcceptance() {
        begin();
        approve("ann", SECURITY);
        accept();
        assign(List.of());
        assertThat(history.isLoosened()).isFalse();
        save("two");
        reopen();
        accept();

        assertThat(history.isLoosened()).isTrue();
    }

    @Test
    void requiredRoleThatAPageRemovesIsNotLoosened() {
        require(SECURITY);
        begin();
        assign(List.of());
        assertThat(progress()).isEqualTo(new Progress(0, 1));
        assertThat(history.loosenings(settings)).isEmpty();
        approve("ann", SECURITY);
        accept();

        assertThat(progress()).isEqualTo(new Progress(1, 1));
        assertThat(history.loosenings(settings)).isEmpty();
        assertThat(history.isLoosened()).isFalse();
    }

    /** Who mends a page that names others than its space does loosens nothing. */
    @Test
    void peopleWhoAreNotAskedSinceTheSpaceNamesOthersCanGo() {
        roles = List.of(SECURITY.asking(List.of("carl"), List.of()));
        begin();
        require(SECURITY);
        assign(List.of(SECURITY));
        assertThat(history.loosenings(settings)).isEmpty();
        approve("ann", SECURITY);
        accept();

        assertThat(history.isLoosened()).isFalse();
    }

    @Test
    void whatThePageAskedBeyondTheRequiredIsMissedWhenItGoes() {
        require(SECURITY);
        roles = List.of(new Role("Security", List.of(), SECURITY.groups(), Quorum.parse("2")));
        begin();
        assign(List.of());
        assertThat(history.loosenings(settings)).hasSize(1);
        approve("ann", SECURITY);
        accept();

        assertThat(history.isLoosened()).isTrue();
        assertThat(history.loosenings(settings)).hasSize(1);
    }

    @Test
    void removedRoleIsLoosenedWhenItsSpaceNoLongerRequiresIt() {
        require(SECURITY);
        begin();
        assign(List.of());
        settings = SpaceSettings.DEFAULTS;

        assertThat(history.loosenings(settings)).hasSize(1);
        accept();
        assertThat(history.isLoosened()).isTrue();
    }

    @Test
    void requirementChangesNoAcceptedRfc() {
        begin();
        approve("ann", SECURITY);
        accept();

        require(LEAD);
        assertThat(progress()).isEqualTo(new Progress(1, 1));
        reopen();
        assertThat(progress()).isEqualTo(new Progress(1, 2));
    }

    private void require(Role role) {
        settings =
                new SpaceSettings(settings.policies(), "RFC", settings.bypassers(), List.of(role), Set.of(role.id()));
    }

    private void begin() {
        add(Entry.registered(stamp("author"), RFC, "Title", roles));
    }

    private void approve(String user, Role role) {
        add(Entry.decided(stamp(user), role.id(), Choice.APPROVED, ""));
    }

    private void accept() {
        add(Entry.statusChanged(stamp("author"), Status.PROPOSED, Status.ACCEPTED, "")
                .under(() -> history.acceptanceOf(rfc(), roles, settings, membership)));
        status = Status.ACCEPTED;
    }

    private void reopen() {
        add(Entry.statusChanged(stamp("author"), Status.ACCEPTED, Status.PROPOSED, history.last()));
        status = Status.PROPOSED;
    }

    private void save(String newText) {
        text = newText;
        version++;
        add(Entry.of(EntryKind.EDITED, stamp("author")));
    }

    private void assign(List<Role> newRoles) {
        save(text);
        RoleChanges.between(roles, newRoles, stamp("author")).forEach(this::add);
        roles = newRoles;
    }

    private void add(Entry entry) {
        history = history.with(entry.numbered(history.entries().size() + 1));
    }

    private AuditStamp stamp(String user) {
        return new AuditStamp(new Actor(user, user), Instant.EPOCH, version, text);
    }

    private Rfc rfc() {
        return new Rfc(
                1,
                "DS",
                RfcNumber.of(1),
                "Title",
                "author",
                status,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                version,
                text,
                history.entries().size());
    }

    private List<RoleStatus> statuses() {
        return history.tally(rfc(), roles, settings, membership);
    }

    private Progress progress() {
        return Progress.of(statuses(), 0);
    }

    private RoleStatus role(String id) {
        return statuses().stream()
                .filter(each -> each.role().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
