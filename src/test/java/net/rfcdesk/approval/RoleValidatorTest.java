package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleValidatorTest {

    private final RoleValidator inspection = new RoleValidator("author", new FakeDirectory(), user -> true);

    @Test
    void roleThatCanBeMetHasNoFlaw() {
        assertThat(inspect(role("2", List.of("ann", "bob")))).isEmpty();
        assertThat(inspect(role("3", List.of("ann"), "testers"))).isEmpty();
        assertThat(inspect(role("all", List.of("ann", "author"), "testers"))).isEmpty();
    }

    @Test
    void moreCannotApproveThanThereAre() {
        assertThat(inspect(role("3", List.of("ann", "bob"))))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, "3", "2"));
    }

    @Test
    void sameMemberIsNotCountedTwice() {
        assertThat(inspect(role("3", List.of("tess"), "testers", "testers")))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, "3", "2"));
    }

    @Test
    void authorIsNotOneOfThoseWhoCanApprove() {
        assertThat(inspect(role("any", List.of("author"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.AUTHOR, "The author"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));
        assertThat(inspect(role("any", List.of("author", "ann")))).isEmpty();
    }

    @Test
    void unknownUserCannotApprove() {
        assertThat(inspect(role("any", List.of("nobody", "ann"))))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.USER_UNKNOWN, "nobody"));
        assertThat(inspect(role("all", List.of("nobody", "ann"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.USER_UNKNOWN, "nobody"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "2", "1"));
    }

    @Test
    void deactivatedUserCannotApprove() {
        assertThat(inspect(role("any", List.of("gone"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.CANNOT_DECIDE, "The gone"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));
    }

    @Test
    void approvalGivenBeforeOneWasDeactivatedStillCounts() {
        Role role = role("2", List.of("gone", "ann"));

        assertThat(inspection.of(standing(role, approved("gone"))).flaws())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.CANNOT_DECIDE, "The gone"));
    }

    @Test
    void unknownGroupHasNoMembers() {
        assertThat(inspect(role("all", List.of("ann"), "nowhere")))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.GROUP_UNKNOWN, "nowhere"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "2", "1"));
    }

    @ParameterizedTest
    @CsvSource({"a, 255", "\u6771, 150", "\uD83D\uDE00, 112"})
    void roleWhoseNameCannotBeKeptIsBlocked(String character, int most) {
        Role longest = new Role(character.repeat(most), List.of("ann"), List.of(), Quorum.ANY);
        Role longer = new Role(character.repeat(most + 1), List.of("ann"), List.of(), Quorum.ANY);

        assertThat(inspect(longest)).isEmpty();
        assertThat(inspect(longer)).containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_NAME_UNUSABLE, "255"));
        assertThat(blocked(longer)).isTrue();
    }

    @Test
    void roleThatAsksNobodyIsBlocked() {
        assertThat(inspect(role("any", List.of()))).containsExactly(RoleProblem.of(RoleProblem.Kind.NOBODY_ASKED));
        assertThat(blocked(role("any", List.of()))).isTrue();
        assertThat(blocked(role("all", List.of()))).isTrue();
        assertThat(blocked(role("2", List.of()))).isTrue();
    }

    @Test
    void roleWhoseQuorumIsNoneIsBlocked() {
        for (String needed : List.of("0", "-1", "majority", "1001", "2x", "1.5", "10000", "any, all")) {
            Role role = role(needed, List.of("ann", "bob"));
            RoleStatus standing = inspection.of(standing(role, approved("ann"), approved("bob")));

            assertThat(standing.flaws()).containsExactly(RoleProblem.of(RoleProblem.Kind.QUORUM_INVALID, needed));
            assertThat(standing.blocked()).isTrue();
            assertThat(standing.met()).isFalse();
            assertThat(standing.needed()).isZero();
            assertThat(standing.awaited()).isEqualTo(Awaited.NOBODY);
        }
    }

    @Test
    void roleWhoseStageIsNoneIsBlocked() {
        Role role = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY, Role.NO_STAGE);
        RoleStatus standing = inspection.of(standing(role, approved("ann")));

        assertThat(standing.met()).isFalse();
        assertThat(standing.blocked()).isTrue();
        assertThat(standing.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void roleWithoutANameIsBlocked() {
        Role role = new Role(" ", List.of("ann"), List.of(), Quorum.ANY);
        RoleStatus standing = inspection.of(standing(role));

        assertThat(standing.flaws()).containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_UNNAMED));
        assertThat(standing.blocked()).isTrue();
    }

    @Test
    void roleOfWhichEverybodyAbstainedIsBlocked() {
        for (String needed : List.of("any", "1", "all")) {
            RoleStatus standing = inspection.of(standing(role(needed, List.of("ann")), abstained("ann")));

            assertThat(standing.flaws())
                    .containsExactly(
                            RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The ann"),
                            RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));
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
                        RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The tess"),
                        RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The tom"),
                        RoleProblem.of(RoleProblem.Kind.GROUP_CANNOT_DECIDE, "testers"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));
    }

    @Test
    void allDoesNotWaitForWhoAbstainsAsLongAsSomebodyElseCanApprove() {
        RoleStatus standing = inspection.of(standing(role("all", List.of("ann", "bob")), abstained("ann")));

        assertThat(standing.flaws()).isEmpty();
        assertThat(standing.awaited().users()).containsExactly("bob");
    }

    @Test
    void whoMayNotViewThePageCannotApprove() {
        RoleValidator hidden = new RoleValidator("author", new FakeDirectory(), user -> !user.equals("ann"));

        assertThat(hidden.of(standing(role("any", List.of("ann", "bob")))).flaws())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.CANNOT_VIEW, "The ann"));
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
        RoleValidator hidden = new RoleValidator("author", new FakeDirectory(), user -> false);
        RoleStatus standing = hidden.of(standing(role("any", List.of(), "testers")));

        assertThat(standing.flaws())
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.GROUP_CANNOT_DECIDE, "testers"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));
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
        RoleValidator free = new RoleValidator(null, new FakeDirectory(), user -> true);

        assertThat(free.of(standing(role("2", List.of("author")))).flaws())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, "2", "1"));
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
        RoleValidator watching = new RoleValidator("author", new FakeDirectory(), asked::add);

        watching.of(standing(role("any", List.of(), "testers")));

        assertThat(asked).containsOnly("tess");
    }

    @Test
    void onlyWhatCannotBeMetIsBlocked() {
        Role role = role("any", List.of("gone"));
        List<RoleProblem> tooFew = List.of(RoleProblem.of(RoleProblem.Kind.TOO_FEW, "1", "0"));

        assertThat(standing(role).with(tooFew).blocked()).isTrue();
        assertThat(standing(role)
                        .with(List.of(RoleProblem.of(RoleProblem.Kind.ROLE_TWICE)))
                        .blocked())
                .isFalse();
        assertThat(standing(role, approved("gone")).with(tooFew).blocked()).isFalse();
    }

    private List<RoleProblem> inspect(Role role) {
        return inspection.of(standing(role)).flaws();
    }

    private boolean blocked(Role role) {
        return inspection.of(standing(role)).blocked();
    }

    private static RoleStatus standing(Role role, Decision... decisions) {
        return new ApprovalTally("author", "now", List.of(), EquivalentTexts.NONE, new FakeDirectory())
                .weigh(role, List.of(decisions));
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
