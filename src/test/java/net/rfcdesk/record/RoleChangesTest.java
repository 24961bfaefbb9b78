package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.record.Detail.Assigned;
import net.rfcdesk.record.Detail.Difference;
import org.junit.jupiter.api.Test;

class RoleChangesTest {

    private static final AuditStamp SAVED = new AuditStamp(new Actor("key-ann", "ann"), Instant.EPOCH, 2, "text");
    private static final Role LEAD = role("Lead", List.of("ann"), List.of("staff"), "any", 1);

    @Test
    void sameRolesAreNoChange() {
        assertThat(changes(List.of(LEAD), List.of(LEAD))).isEmpty();
        assertThat(changes(List.of(), List.of())).isEmpty();
    }

    @Test
    void orderOfRolesAndPeopleMeansNothing() {
        Role one = role("Lead", List.of("ann", "bob"), List.of("staff", "guests"), "all", 1);
        Role other = role("Lead", List.of("bob", "ann"), List.of("guests", "staff"), "all", 1);
        Role security = role("Security", List.of("sec"), List.of(), "any", 1);

        assertThat(changes(List.of(one, security), List.of(security, other))).isEmpty();
    }

    @Test
    void whoIsAddedAndWhoIsTakenAwayIsTold() {
        assertThat(changes(List.of(LEAD), List.of(LEAD.asking(List.of("bob"), List.of("guests")))))
                .extracting(Entry::kind, Entry::role, Entry::reason, Entry::detail)
                .containsExactly(tuple(
                        EntryKind.ASSIGNED,
                        "lead",
                        "",
                        new Assigned(
                                same(),
                                instead("bob", "ann"),
                                instead("guests", "staff"),
                                same(),
                                same(),
                                same(),
                                same())));
    }

    @Test
    void quorumAndStageAreToldAsTheyAreAndAsTheyWere() {
        assertThat(changes(List.of(LEAD), List.of(role("Lead", List.of("ann"), List.of("staff"), "2", 3))))
                .extracting(Entry::detail)
                .containsExactly(
                        new Assigned(same(), same(), same(), instead("2", "any"), instead(3, 1), same(), same()));
    }

    @Test
    void kindIsToldWhereItIsNotTheUsualOne() {
        Role consulted = new Role("Lead", List.of("ann"), List.of("staff"), Quorum.ANY, 1, RoleKind.CONSULTED);

        assertThat(changes(List.of(LEAD), List.of(consulted)))
                .extracting(Entry::detail)
                .containsExactly(new Assigned(same(), same(), same(), same(), same(), added("consulted"), same()));
        assertThat(changes(List.of(consulted), List.of(LEAD)))
                .extracting(Entry::detail)
                .containsExactly(new Assigned(same(), same(), same(), same(), same(), removed("consulted"), same()));
    }

    @Test
    void sectionsAreToldByTheirHeadings() {
        Role keys = LEAD.standingFor(List.of("Keys", "Cost"));

        assertThat(changes(List.of(LEAD), List.of(keys)))
                .extracting(Entry::detail)
                .containsExactly(new Assigned(
                        same(),
                        same(),
                        same(),
                        same(),
                        same(),
                        same(),
                        new Difference<>(List.of("Keys", "Cost"), List.of())));
        assertThat(changes(List.of(keys), List.of(LEAD.standingFor(List.of("Cost", "Keys")))))
                .isEmpty();
    }

    @Test
    void newRoleIsToldWithAllThatItAsks() {
        assertThat(changes(List.of(), List.of(LEAD)))
                .extracting(Entry::role, Entry::detail)
                .containsExactly(tuple(
                        "lead",
                        new Assigned(
                                added("Lead"), added("ann"), added("staff"), added("any"), added(1), same(), same())));
    }

    @Test
    void removedRoleIsToldWithAllThatItAsked() {
        assertThat(changes(List.of(LEAD), List.of()))
                .extracting(Entry::role, Entry::detail)
                .containsExactly(tuple(
                        "lead",
                        new Assigned(
                                removed("Lead"),
                                removed("ann"),
                                removed("staff"),
                                removed("any"),
                                removed(1),
                                same(),
                                same())));
    }

    @Test
    void renamedRoleIsAnotherOne() {
        assertThat(changes(List.of(LEAD), List.of(role("Boss", List.of("ann"), List.of("staff"), "any", 1))))
                .extracting(Entry::role)
                .containsExactly("boss", "lead");
    }

    @Test
    void anotherSpellingOfTheSameRoleIsTold() {
        assertThat(changes(List.of(LEAD), List.of(role("LEAD", List.of("ann"), List.of("staff"), "any", 1))))
                .extracting(Entry::role, Entry::detail)
                .containsExactly(tuple(
                        "lead", new Assigned(instead("LEAD", "Lead"), same(), same(), same(), same(), same(), same())));
    }

    @Test
    void userWhoSavedIsWhoChangedTheRoles() {
        assertThat(changes(List.of(LEAD), List.of()))
                .extracting(Entry::actor, Entry::pageVersion, Entry::fingerprint)
                .containsExactly(tuple(SAVED.actor(), 2, "text"));
    }

    @Test
    void identityThatIsTooLongIsCutBetweenCharacters() {
        Role role = role("r".repeat(254) + "\uD83D\uDE00", List.of(), List.of(), "any", 1);

        assertThat(changes(List.of(), List.of(role))).extracting(Entry::role).containsExactly("r".repeat(254));
    }

    private static List<Entry> changes(List<Role> before, List<Role> after) {
        return RoleChanges.between(before, after, SAVED);
    }

    private static <T> Difference<T> same() {
        return new Difference<>(List.of(), List.of());
    }

    private static <T> Difference<T> added(T value) {
        return new Difference<>(List.of(value), List.of());
    }

    private static <T> Difference<T> removed(T value) {
        return new Difference<>(List.of(), List.of(value));
    }

    private static <T> Difference<T> instead(T added, T removed) {
        return new Difference<>(List.of(added), List.of(removed));
    }

    private static Role role(String name, List<String> users, List<String> groups, String needed, int stage) {
        return new Role(name, users, groups, Quorum.parse(needed), stage);
    }
}
