package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleKindTest {

    private static final Barred AUTHOR = new Barred("author", Map.of());

    private static final Requester ANN = new Requester("ann", false);

    private final FakeDirectory directory = new FakeDirectory();
    private final DecisionRules rules = new DecisionRules(directory, AUTHOR, user -> true);
    private final RoleValidator validator = new RoleValidator(AUTHOR, directory, user -> true);

    @ParameterizedTest
    @CsvSource({"'', APPROVES", "Approves, APPROVES", "' consulted ', CONSULTED", "INFORMED, INFORMED", "asked, UNKNOWN"
    })
    void kindIsReadInAnyCase(String written, RoleKind kind) {
        assertThat(RoleKind.parse(written)).isEqualTo(kind);
        assertThat(RoleKind.parse(kind.code())).isEqualTo(kind);
    }

    @Test
    void progressCountsOnlyWhoApproves() {
        List<RoleStatus> statuses = tally(
                List.of(
                        role("Lead", RoleKind.APPROVES),
                        role("Legal", RoleKind.CONSULTED),
                        role("All", RoleKind.INFORMED)),
                decision("lead", Choice.APPROVED));

        assertThat(Progress.of(statuses, 0)).isEqualTo(new Progress(1, 1));
        assertThat(Progress.of(statuses, 0).isComplete()).isTrue();
    }

    @Test
    void rfcThatOnlyConsultsWaitsForNobody() {
        assertThat(Progress.of(tally(List.of(role("Legal", RoleKind.CONSULTED))), 0))
                .isEqualTo(new Progress(0, 0));
    }

    @Test
    void consultedRoleDoesNotHoldAStage() {
        List<RoleStatus> statuses = tally(List.of(
                staged("Legal", 1, RoleKind.CONSULTED),
                staged("Everybody", 1, RoleKind.INFORMED),
                staged("Security", 2, RoleKind.APPROVES)));

        assertThat(statuses).allMatch(RoleStatus::open);
    }

    @Test
    void consultedRoleWaitsForEarlierStagesItself() {
        List<RoleStatus> statuses = tally(List.of(
                staged("Lead", 1, RoleKind.APPROVES),
                staged("Legal", 2, RoleKind.CONSULTED),
                staged("Everybody", 2, RoleKind.INFORMED)));

        assertThat(statuses.get(1).waitsFor()).containsExactly("Lead");
        assertThat(statuses.get(2).waitsFor()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void answerOfSomebodyWhoIsConsultedStandsAndDecidesNothing(Choice choice) {
        List<RoleStatus> statuses = tally(
                List.of(role("Lead", RoleKind.APPROVES), role("Legal", RoleKind.CONSULTED)),
                decision("lead", Choice.APPROVED),
                decision("legal", choice));
        RoleStatus consulted = validator.of(statuses.get(1));

        assertThat(Progress.of(statuses, 0).isComplete()).isTrue();
        assertThat(consulted.decisions())
                .extracting(EvaluatedDecision::validity)
                .containsExactly(Validity.STANDS);
        assertThat(consulted.state()).isEqualTo(RoleState.CONSULTED);
        assertThat(consulted.met()).isFalse();
        assertThat(consulted.needed()).isZero();
        assertThat(consulted.blocked()).isFalse();
        assertThat(consulted.awaited()).isEqualTo(Awaited.NOBODY);
    }

    @Test
    void whoIsConsultedMayDecideLikeAnApprover() {
        RoleStatus consulted = tally(List.of(role("Legal", RoleKind.CONSULTED))).get(0);

        assertThat(rules.cannotDecide(ANN, rfc(), consulted)).isEmpty();
        assertThat(rules.cannotDecide(new Requester("bob", false), rfc(), consulted))
                .map(Refusal::reason)
                .contains(RefusalCode.NOT_ASKED);
        assertThat(rules.cannotDecide(new Requester("author", false), rfc(), consulted))
                .map(Refusal::reason)
                .contains(RefusalCode.OWN_RFC);
        assertThat(validator.of(consulted).awaited().users()).containsExactly("ann");
    }

    @Test
    void whoIsInformedCannotDecideNorDelegate() {
        RoleStatus informed = tally(
                        List.of(role("Everybody", RoleKind.INFORMED)), decision("everybody", Choice.APPROVED))
                .get(0);

        assertThat(rules.cannotDecide(ANN, rfc(), informed))
                .contains(Refusal.of(RefusalCode.INFORMED_ONLY, "Everybody"));
        assertThat(new DelegationRules(directory).offers(ANN, informed.role())).isFalse();
        assertThat(informed.decisions())
                .extracting(EvaluatedDecision::validity)
                .containsExactly(Validity.NO_LONGER_ASKED);
        assertThat(informed.state()).isEqualTo(RoleState.INFORMED);
        assertThat(validator.of(informed).awaited()).isEqualTo(Awaited.NOBODY);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSULTED", "INFORMED"})
    void nothingBlocksWhatNothingWaitsFor(RoleKind kind) {
        for (List<String> users : List.of(List.<String>of(), List.of("author"), List.of("ann"))) {
            Role role = new Role("Legal", users, List.of(), Quorum.parse("9"), 1, kind);

            assertThat(validator.of(tally(List.of(role)).get(0)))
                    .extracting(RoleStatus::blocked, RoleStatus::problems)
                    .containsExactly(false, List.of());
        }
    }

    @Test
    void unknownPeopleAreSaidWhateverIsWantedOfThem() {
        for (RoleKind kind : RoleKind.values()) {
            Role role = new Role("Legal", List.of("nobody", "ann"), List.of("nowhere", "testers"), Quorum.ANY, 1, kind);

            assertThat(validator.of(tally(List.of(role)).get(0)).problems())
                    .containsExactly(
                            RoleProblem.of(RoleProblem.Kind.USER_UNKNOWN, "nobody"),
                            RoleProblem.of(RoleProblem.Kind.GROUP_UNKNOWN, "nowhere"));
        }
    }

    @Test
    void roleOfAnUnknownKindIsRequiredAndNeverMet() {
        RoleStatus unknown = tally(List.of(role("Lead", RoleKind.UNKNOWN)), decision("lead", Choice.APPROVED))
                .get(0);

        assertThat(Progress.of(List.of(unknown), 0)).isEqualTo(new Progress(0, 1));
        assertThat(unknown.blocked()).isTrue();
    }

    @Test
    void roleThatNoLongerApprovesIsLooser() {
        for (RoleKind kind : List.of(RoleKind.CONSULTED, RoleKind.INFORMED)) {
            assertThat(role("Lead", kind).isLooserThan(role("Lead", RoleKind.APPROVES)))
                    .isTrue();
            assertThat(role("Lead", RoleKind.APPROVES).isLooserThan(role("Lead", kind)))
                    .isFalse();
            assertThat(staged("Lead", 2, kind).isLooserThan(role("Lead", kind))).isFalse();
        }
        assertThat(role("Lead", RoleKind.UNKNOWN).isLooserThan(role("Lead", RoleKind.APPROVES)))
                .isFalse();
    }

    private List<RoleStatus> tally(List<Role> roles, Decision... decisions) {
        return new ApprovalTally(AUTHOR.users(), "now", List.of(), EquivalentTexts.NONE, directory)
                .tally(roles, Arrays.asList(decisions));
    }

    private static Role role(String name, RoleKind kind) {
        return staged(name, 1, kind);
    }

    private static Role staged(String name, int stage, RoleKind kind) {
        return new Role(name, List.of("ann", "author"), List.of(), Quorum.ANY, stage, kind);
    }

    private static Decision decision(String role, Choice choice) {
        return new Decision(2, role, "ann", choice, "Because", Instant.EPOCH, 1, "now");
    }

    private static Rfc rfc() {
        return new Rfc(
                12,
                "DEMO",
                RfcNumber.of(7),
                "Caching",
                "author",
                Status.PROPOSED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1,
                "now",
                1);
    }
}
