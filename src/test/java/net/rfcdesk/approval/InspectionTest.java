package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTest {

    private final Inspection inspection = new Inspection("author", new Town(), user -> true);

    @Test
    void roleThatCanBeMetHasNoFlaw() {
        assertThat(inspect(role("2", List.of("ann", "bob")))).isEmpty();
        assertThat(inspect(role("3", List.of("ann"), "testers"))).isEmpty();
        assertThat(inspect(role("all", List.of("ann", "author"), "testers"))).isEmpty();
    }

    @Test
    void moreCannotApproveThanThereAre() {
        assertThat(inspect(role("3", List.of("ann", "bob")))).containsExactly(Flaw.of(Flaw.Kind.TOO_FEW, "3", "2"));
    }

    @Test
    void sameMemberIsNotCountedTwice() {
        assertThat(inspect(role("3", List.of("tess"), "testers", "testers")))
                .containsExactly(Flaw.of(Flaw.Kind.TOO_FEW, "3", "2"));
    }

    @Test
    void authorIsNotOneOfThoseWhoCanApprove() {
        assertThat(inspect(role("any", List.of("author"))))
                .containsExactly(Flaw.of(Flaw.Kind.AUTHOR, "The author"), Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
        assertThat(inspect(role("any", List.of("author", "ann")))).isEmpty();
    }

    @Test
    void unknownUserCannotApprove() {
        assertThat(inspect(role("any", List.of("nobody", "ann"))))
                .containsExactly(Flaw.of(Flaw.Kind.USER_UNKNOWN, "nobody"));
        assertThat(inspect(role("all", List.of("nobody", "ann"))))
                .containsExactly(Flaw.of(Flaw.Kind.USER_UNKNOWN, "nobody"), Flaw.of(Flaw.Kind.TOO_FEW, "2", "1"));
    }

    @Test
    void deactivatedUserCannotApprove() {
        assertThat(inspect(role("any", List.of("gone"))))
                .containsExactly(Flaw.of(Flaw.Kind.CANNOT_DECIDE, "The gone"), Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
    }

    @Test
    void approvalGivenBeforeOneWasDeactivatedStillCounts() {
        Role role = role("2", List.of("gone", "ann"));

        assertThat(inspection.of(standing(role, approved("gone"))).flaws())
                .containsExactly(Flaw.of(Flaw.Kind.CANNOT_DECIDE, "The gone"));
    }

    @Test
    void unknownGroupHasNoMembers() {
        assertThat(inspect(role("all", List.of("ann"), "nowhere")))
                .containsExactly(Flaw.of(Flaw.Kind.GROUP_UNKNOWN, "nowhere"), Flaw.of(Flaw.Kind.TOO_FEW, "2", "1"));
    }

    @ParameterizedTest
    @CsvSource({"a, 255", "\u6771, 150", "\uD83D\uDE00, 112"})
    void roleWhoseNameCannotBeKeptIsBlocked(String character, int most) {
        Role longest = new Role(character.repeat(most), List.of("ann"), List.of(), Quorum.ANY);
        Role longer = new Role(character.repeat(most + 1), List.of("ann"), List.of(), Quorum.ANY);

        assertThat(inspect(longest)).isEmpty();
        assertThat(inspect(longer)).containsExactly(Flaw.of(Flaw.Kind.ROLE_NAME_UNUSABLE, "255"));
        assertThat(blocked(longer)).isTrue();
    }

    @Test
    void roleThatAsksNobodyIsBlocked() {
        assertThat(inspect(role("any", List.of()))).containsExactly(Flaw.of(Flaw.Kind.NOBODY_ASKED));
        assertThat(blocked(role("any", List.of()))).isTrue();
        assertThat(blocked(role("all", List.of()))).isTrue();
        assertThat(blocked(role("2", List.of()))).isTrue();
    }

    @Test
    void roleWhoseQuorumIsNoneIsBlocked() {
        for (String needed : List.of("0", "-1", "majority", "1001", "2x", "1.5", "10000", "any, all")) {
            Role role = role(needed, List.of("ann", "bob"));
            RoleStanding standing = inspection.of(standing(role, approved("ann"), approved("bob")));

            assertThat(standing.flaws()).containsExactly(Flaw.of(Flaw.Kind.QUORUM_INVALID, needed));
            assertThat(standing.blocked()).isTrue();
            assertThat(standing.met()).isFalse();
            assertThat(standing.needed()).isZero();
            assertThat(standing.awaited()).isEqualTo(Awaited.NOBODY);
        }
    }

    @Test
    void roleWhoseStageIsNoneIsBlocked() {
        Role role = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY, Role.NO_STAGE);
        RoleStanding standing = inspection.of(standing(role, approved("ann")));

        assertThat(standing.met()).isFalse();
        assertThat(standing.blocked()).isTrue();
        assertThat(standing.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void roleWithoutANameIsBlocked() {
        Role role = new Role(" ", List.of("ann"), List.of(), Quorum.ANY);
        RoleStanding standing = inspection.of(standing(role));

        assertThat(standing.flaws()).containsExactly(Flaw.of(Flaw.Kind.ROLE_UNNAMED));
        assertThat(standing.blocked()).isTrue();
    }

    @Test
    void roleOfWhichEverybodyAbstainedIsBlocked() {
        for (String needed : List.of("any", "1", "all")) {
            RoleStanding standing = inspection.of(standing(role(needed, List.of("ann")), abstained("ann")));

            assertThat(standing.flaws())
                    .containsExactly(Flaw.of(Flaw.Kind.ABSTAINED, "The ann"), Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
            assertThat(standing.blocked()).isTrue();
        }
    }

    @Test
    void groupOfWhichEverybodyAbstainedIsBlocked() {
        Role role = role("any", List.of(), "testers");

        assertThat(inspection.of(standing(role, abstained("tess"))).blocked()).isFalse();
        assertThat(inspection
                        .of(standing(role, abstained("tess"), abstained("tom")))
                        .flaws())
                .containsExactly(
                        Flaw.of(Flaw.Kind.ABSTAINED, "The tess"),
                        Flaw.of(Flaw.Kind.ABSTAINED, "The tom"),
                        Flaw.of(Flaw.Kind.GROUP_CANNOT_DECIDE, "testers"),
                        Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
    }

    @Test
    void allDoesNotWaitForWhoAbstainsAsLongAsSomebodyElseCanApprove() {
        RoleStanding standing = inspection.of(standing(role("all", List.of("ann", "bob")), abstained("ann")));

        assertThat(standing.flaws()).isEmpty();
        assertThat(standing.awaited().users()).containsExactly("bob");
    }

    @Test
    void whoMayNotViewThePageCannotApprove() {
        Inspection hidden = new Inspection("author", new Town(), user -> !user.equals("ann"));

        assertThat(hidden.of(standing(role("any", List.of("ann", "bob")))).flaws())
                .containsExactly(Flaw.of(Flaw.Kind.CANNOT_VIEW, "The ann"));
        assertThat(hidden.of(standing(role("any", List.of("ann", "bob"))))
                        .awaited()
                        .users())
                .containsExactly("bob");
        assertThat(hidden.of(standing(role("any", List.of("ann")))).blocked()).isTrue();
        assertThat(hidden.of(standing(role("all", List.of("ann", "bob")))).blocked())
                .isTrue();
        assertThat(hidden.of(standing(role("any", List.of("ann")), approved("ann")))
                        .blocked())
                .as("what was approved before counts")
                .isFalse();
    }

    @Test
    void membersWhoMayNotViewThePageAreNotCountedNorNamed() {
        Inspection hidden = new Inspection("author", new Town(), user -> false);
        RoleStanding standing = hidden.of(standing(role("any", List.of(), "testers")));

        assertThat(standing.flaws())
                .containsExactly(
                        Flaw.of(Flaw.Kind.GROUP_CANNOT_DECIDE, "testers"), Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
        assertThat(standing.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void nobodyIsWaitedForWhoCannotApproveOrHasDecided() {
        Role role = role("4", List.of("gone", "author", "nobody", "ann", "bob"), "testers", "nowhere");
        Awaited awaited = inspection.of(standing(role, approved("bob"))).awaited();

        assertThat(awaited.users()).containsExactly("ann");
        assertThat(awaited.groups()).containsExactly("testers");
    }

    @Test
    void nobodyIsBarredWhereAuthorsMayApprove() {
        Inspection free = new Inspection(null, new Town(), user -> true);

        assertThat(free.of(standing(role("2", List.of("author")))).flaws())
                .containsExactly(Flaw.of(Flaw.Kind.TOO_FEW, "2", "1"));
        assertThat(free.of(standing(role("any", List.of("author")))).awaited().users())
                .containsExactly("author");
    }

    @Test
    void blockedRoleWaitsForNobody() {
        assertThat(inspection.of(standing(role("3", List.of("ann", "bob")))).awaited())
                .isEqualTo(Awaited.NOBODY);
    }

    @Test
    void groupIsLookedIntoNoFurtherThanNeeded() {
        List<String> asked = new ArrayList<>();
        Inspection watching = new Inspection("author", new Town(), asked::add);

        watching.of(standing(role("any", List.of(), "testers")));

        assertThat(asked).containsOnly("tess");
    }

    @Test
    void onlyWhatCannotBeMetIsBlocked() {
        Role role = role("any", List.of("gone"));
        List<Flaw> tooFew = List.of(Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));

        assertThat(standing(role).with(tooFew).blocked()).isTrue();
        assertThat(standing(role).with(List.of(Flaw.of(Flaw.Kind.ROLE_TWICE))).blocked())
                .isFalse();
        assertThat(standing(role, approved("gone")).with(tooFew).blocked()).isFalse();
    }

    private List<Flaw> inspect(Role role) {
        return inspection.of(standing(role)).flaws();
    }

    private boolean blocked(Role role) {
        return inspection.of(standing(role)).blocked();
    }

    private static RoleStanding standing(Role role, Decision... decisions) {
        return new Weighing("author", "now", List.of(), Lineage.NONE, new Town()).weigh(role, List.of(decisions));
    }

    private static Role role(String needed, List<String> users, String... groups) {
        return new Role("Lead", users, List.of(groups), Quorum.parse(needed));
    }

    private static Decision approved(String user) {
        return decided(user, Choice.APPROVED);
    }

    private static Decision abstained(String user) {
        return decided(user, Choice.ABSTAINED);
    }

    private static Decision decided(String user, Choice choice) {
        return new Decision(2, "lead", user, choice, "", Instant.EPOCH, 1, "now");
    }
}
