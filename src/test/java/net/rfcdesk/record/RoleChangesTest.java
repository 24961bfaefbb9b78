package net.rfcdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
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
                .extracting(Entry::kind, Entry::role, Entry::reason)
                .containsExactly(
                        tuple(EntryKind.ASSIGNED, "lead", "+user bob\n-user ann\n+group guests\n-group staff"));
    }

    @Test
    void quorumAndStageAreToldAsTheyAreAndAsTheyWere() {
        assertThat(changes(List.of(LEAD), List.of(role("Lead", List.of("ann"), List.of("staff"), "2", 3))))
                .extracting(Entry::reason)
                .containsExactly("+needed 2\n-needed any\n+stage 3\n-stage 1");
    }

    @Test
    void newRoleIsToldWithAllThatItAsks() {
        assertThat(changes(List.of(), List.of(LEAD)))
                .extracting(Entry::role, Entry::reason)
                .containsExactly(tuple("lead", "+role Lead\n+user ann\n+group staff\n+needed any\n+stage 1"));
    }

    @Test
    void removedRoleIsToldWithAllThatItAsked() {
        assertThat(changes(List.of(LEAD), List.of()))
                .extracting(Entry::role, Entry::reason)
                .containsExactly(tuple("lead", "-role Lead\n-user ann\n-group staff\n-needed any\n-stage 1"));
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
                .extracting(Entry::role, Entry::reason)
                .containsExactly(tuple("lead", "+role LEAD\n-role Lead"));
    }

    @Test
    void whoeverSavedIsWhoChangedTheRoles() {
        assertThat(changes(List.of(LEAD), List.of()))
                .extracting(Entry::actor, Entry::pageVersion, Entry::fingerprint)
                .containsExactly(tuple(SAVED.actor(), 2, "text"));
    }

    @Test
    void nothingInANameLooksLikeAnotherLine() {
        for (String lineBreak : List.of("\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f")) {
            Role role = role("Lead", List.of("ann"), List.of("x" + lineBreak + "+user bob"), "any", 1);

            assertThat(changes(List.of(role.asking(List.of("ann"), List.of())), List.of(role)))
                    .extracting(Entry::reason)
                    .containsExactly("+group x +user bob");
        }
    }

    @Test
    void identityThatIsTooLongIsCutBetweenCharacters() {
        Role role = role("r".repeat(254) + "\uD83D\uDE00", List.of(), List.of(), "any", 1);

        assertThat(changes(List.of(), List.of(role))).extracting(Entry::role).containsExactly("r".repeat(254));
    }

    private static List<Entry> changes(List<Role> before, List<Role> after) {
        return RoleChanges.between(before, after, SAVED);
    }

    private static Role role(String name, List<String> users, List<String> groups, String needed, int stage) {
        return new Role(name, users, groups, Quorum.parse(needed), stage);
    }
}
