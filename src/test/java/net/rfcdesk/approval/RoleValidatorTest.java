package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleValidatorTest {

    private static final Barred AUTHOR = new Barred("author", Map.of());

    private final RoleValidator validator = new RoleValidator(AUTHOR, new FakeDirectory(), user -> true);

    @Test
    void roleThatCanBeMetHasNoProblem() {
        assertThat(validate(role("2", List.of("ann", "bob")))).isEmpty();
        assertThat(validate(role("3", List.of("ann"), "testers"))).isEmpty();
        assertThat(validate(role("all", List.of("ann", "author"), "testers"))).isEmpty();
    }

    @Test
    void moreCannotApproveThanThereAre() {
        assertThat(validate(role("3", List.of("ann", "bob"))))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, 3, 2));
    }

    @Test
    void sameMemberIsNotCountedTwice() {
        assertThat(validate(role("3", List.of("tess"), "testers", "testers")))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, 3, 2));
    }

    @Test
    void authorIsNotOneOfThoseWhoCanApprove() {
        assertThat(validate(role("any", List.of("author"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.AUTHOR, "The author"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));
        assertThat(validate(role("any", List.of("author", "ann")))).isEmpty();
    }

    @Test
    void unknownUserCannotApprove() {
        assertThat(validate(role("any", List.of("nobody", "ann"))))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.USER_UNKNOWN, "nobody"));
        assertThat(validate(role("all", List.of("nobody", "ann"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.USER_UNKNOWN, "nobody"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 2, 1));
    }

    @Test
    void deactivatedUserCannotApprove() {
        assertThat(validate(role("any", List.of("gone"))))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.CANNOT_DECIDE, "The gone"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));
    }

    @Test
    void approvalGivenBeforeOneWasDeactivatedStillCounts() {
        Role role = role("2", List.of("gone", "ann"));

        assertThat(validator.of(roleStatus(role, approved("gone"))).problems())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.CANNOT_DECIDE, "The gone"));
    }

    @Test
    void unknownGroupHasNoMembers() {
        assertThat(validate(role("all", List.of("ann"), "nowhere")))
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.GROUP_UNKNOWN, "nowhere"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"a, 255", "\u6771, 150", "\uD83D\uDE00, 112"})
    void roleWhoseNameCannotBeKeptIsBlocked(String character, int most) {
        Role longest = new Role(character.repeat(most), List.of("ann"), List.of(), Quorum.ANY);
        Role longer = new Role(character.repeat(most + 1), List.of("ann"), List.of(), Quorum.ANY);

        assertThat(validate(longest)).isEmpty();
        assertThat(validate(longer)).containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_NAME_UNUSABLE, "255"));
        assertThat(blocked(longer)).isTrue();
    }

    @Test
    void roleThatAsksNobodyIsBlocked() {
        assertThat(validate(role("any", List.of()))).containsExactly(RoleProblem.of(RoleProblem.Kind.NOBODY_ASKED));
        assertThat(blocked(role("any", List.of()))).isTrue();
        assertThat(blocked(role("all", List.of()))).isTrue();
        assertThat(blocked(role("2", List.of()))).isTrue();
    }

    @Test
    void roleWhoseQuorumIsNoneIsBlocked() {
        for (String needed : List.of(
                "0",
                "-1",
                "half",
                "all-but-0",
                "all-but-1001",
                "all-but-one",
                "1001",
                "2x",
                "1.5",
                "10000",
                "any, all")) {
            Role role = role(needed, List.of("ann", "bob"));
            RoleStatus roleStatus = validator.of(roleStatus(role, approved("ann"), approved("bob")));

            assertThat(roleStatus.problems()).containsExactly(RoleProblem.of(RoleProblem.Kind.QUORUM_INVALID, needed));
            assertThat(roleStatus.blocked()).isTrue();
            assertThat(roleStatus.met()).isFalse();
            assertThat(roleStatus.needed()).isZero();
            assertThat(roleStatus.awaited()).isEqualTo(Awaited.NOBODY);
        }
    }

    @Test
    void roleWhoseStageIsNoneIsBlocked() {
        Role role = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY, Role.NO_STAGE);
        RoleStatus roleStatus = validator.of(roleStatus(role, approved("ann")));

        assertThat(roleStatus.met()).isFalse();
        assertThat(roleStatus.blocked()).isTrue();
        assertThat(roleStatus.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void roleWithoutANameIsBlocked() {
        Role role = new Role(" ", List.of("ann"), List.of(), Quorum.ANY);
        RoleStatus roleStatus = validator.of(roleStatus(role));

        assertThat(roleStatus.problems()).containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_UNNAMED));
        assertThat(roleStatus.blocked()).isTrue();
    }

    @Test
    void roleOfWhichEverybodyAbstainedIsBlocked() {
        for (String needed : List.of("any", "1", "all")) {
            RoleStatus roleStatus = validator.of(roleStatus(role(needed, List.of("ann")), abstained("ann")));

            assertThat(roleStatus.problems())
                    .containsExactly(
                            RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The ann"),
                            RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));
            assertThat(roleStatus.blocked()).isTrue();
        }
    }

    @Test
    void groupOfWhichEverybodyAbstainedIsBlocked() {
        Role role = role("any", List.of(), "testers");

        assertThat(validator.of(roleStatus(role, abstained("tess"))).blocked()).isFalse();
        assertThat(validator
                        .of(roleStatus(role, abstained("tess"), abstained("tom")))
                        .problems())
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The tess"),
                        RoleProblem.of(RoleProblem.Kind.ABSTAINED, "The tom"),
                        RoleProblem.of(RoleProblem.Kind.GROUP_CANNOT_DECIDE, "testers"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));
    }

    @Test
    void allDoesNotWaitForWhoAbstainsAsLongAsSomebodyElseCanApprove() {
        RoleStatus roleStatus = validator.of(roleStatus(role("all", List.of("ann", "bob")), abstained("ann")));

        assertThat(roleStatus.problems()).isEmpty();
        assertThat(roleStatus.awaited().users()).containsExactly("bob");
    }

    @Test
    void whoMayNotViewThePageCannotApprove() {
        RoleValidator hidden = new RoleValidator(AUTHOR, new FakeDirectory(), user -> !user.equals("ann"));

        assertThat(hidden.of(roleStatus(role("any", List.of("ann", "bob")))).problems())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.CANNOT_VIEW, "The ann"));
        assertThat(hidden.of(roleStatus(role("any", List.of("ann", "bob"))))
                        .awaited()
                        .users())
                .containsExactly("bob");
        assertThat(hidden.of(roleStatus(role("any", List.of("ann")))).blocked()).isTrue();
        assertThat(hidden.of(roleStatus(role("all", List.of("ann", "bob")))).blocked())
                .isTrue();
        assertThat(hidden.of(roleStatus(role("any", List.of("ann")), approved("ann")))
                        .blocked())
                .as("what was approved before counts")
                .isFalse();
    }

    @Test
    void membersWhoMayNotViewThePageAreNotCountedNorNamed() {
        RoleValidator hidden = new RoleValidator(AUTHOR, new FakeDirectory(), user -> false);
        RoleStatus roleStatus = hidden.of(roleStatus(role("any", List.of(), "testers")));

        assertThat(roleStatus.problems())
                .containsExactly(
                        RoleProblem.of(RoleProblem.Kind.GROUP_CANNOT_DECIDE, "testers"),
                        RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));
        assertThat(roleStatus.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void nobodyIsWaitedForWhoCannotApproveOrHasDecided() {
        Role role = role("4", List.of("gone", "author", "nobody", "ann", "bob"), "testers", "nowhere");
        Awaited awaited = validator.of(roleStatus(role, approved("bob"))).awaited();

        assertThat(awaited.users()).containsExactly("ann");
        assertThat(awaited.groups()).containsExactly("testers");
    }

    @Test
    void nobodyIsBarredWhereAuthorsMayApprove() {
        RoleValidator free = new RoleValidator(Barred.NOBODY, new FakeDirectory(), user -> true);

        assertThat(free.of(roleStatus(role("2", List.of("author")))).problems())
                .containsExactly(RoleProblem.of(RoleProblem.Kind.TOO_FEW, 2, 1));
        assertThat(free.of(roleStatus(role("any", List.of("author")))).awaited().users())
                .containsExactly("author");
    }

    @Test
    void blockedRoleWaitsForNobody() {
        assertThat(validator.of(roleStatus(role("3", List.of("ann", "bob")))).awaited())
                .isEqualTo(Awaited.NOBODY);
    }

    @Test
    void membersWhoMayDecideAreThoseWhoHaveNot() {
        Role role = role("2", List.of(), "testers");

        assertThat(validator.of(roleStatus(role)).awaited().members("testers"))
                .contains(new GroupMembers("testers", List.of("tess", "tom"), true));
        assertThat(validator.of(roleStatus(role, approved("tess"))).awaited().members("testers"))
                .contains(new GroupMembers("testers", List.of("tom"), true));
        assertThat(validator.of(roleStatus(role, approved("tess"))).awaited().members("others"))
                .isEmpty();
    }

    @Test
    void groupThatIsNotWaitedForIsLookedIntoNoFurtherThanNeeded() {
        List<String> asked = new ArrayList<>();
        RoleValidator watching = new RoleValidator(AUTHOR, new FakeDirectory(), asked::add);

        watching.of(roleStatus(role("any", List.of(), "testers")).waitingFor(List.of("Lead")));

        assertThat(asked).containsOnly("tess");
    }

    @Test
    void onlyWhatCannotBeMetIsBlocked() {
        Role role = role("any", List.of("gone"));
        List<RoleProblem> tooFew = List.of(RoleProblem.of(RoleProblem.Kind.TOO_FEW, 1, 0));

        assertThat(roleStatus(role).with(tooFew).blocked()).isTrue();
        assertThat(roleStatus(role)
                        .with(List.of(RoleProblem.of(RoleProblem.Kind.ROLE_TWICE)))
                        .blocked())
                .isFalse();
        assertThat(roleStatus(role, approved("gone")).with(tooFew).blocked()).isFalse();
    }

    private List<RoleProblem> validate(Role role) {
        return validator.of(roleStatus(role)).problems();
    }

    private boolean blocked(Role role) {
        return validator.of(roleStatus(role)).blocked();
    }

    private static RoleStatus roleStatus(Role role, Decision... decisions) {
        return new ApprovalTally(AUTHOR.users(), "now", List.of(), EquivalentTexts.NONE, new FakeDirectory())
                .tally(role, List.of(decisions));
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
