package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People who wrote an RFC and may not decide on it. */
class BarredTest {

    private static final Barred CO_AUTHORS = new Barred(null, Map.of("ann", List.of(3, 5)));
    private static final Role ROLE = new Role("Lead", List.of("ann", "bob"), List.of(), Quorum.ALL);

    private final DecisionRules rules = new DecisionRules(new FakeDirectory(), CO_AUTHORS, user -> true);

    @Test
    void whoHandedTheRfcOverStaysBarredAsLongAsAuthorsAre() {
        Barred barred = Barred.of(rfc(), SpaceSettings.DEFAULTS, Set.of("ann"), List.of());
        SpaceSettings lenient =
                SpaceSettings.DEFAULTS.with(SpaceSettings.DEFAULTS.policies().with(Policy.AUTHOR_MAY_APPROVE, true));

        assertThat(barred.users()).containsExactlyInAnyOrder("author", "ann");
        assertThat(barred.problem("ann", "The ann"))
                .contains(RoleProblem.of(RoleProblem.Kind.FORMER_AUTHOR, "The ann"));
        assertThat(Barred.of(rfc(), lenient, Set.of("ann"), List.of()).users()).isEmpty();
    }

    @Test
    void onlyTheAuthorIsBarredByDefault() {
        Barred barred = Barred.of(rfc(), SpaceSettings.DEFAULTS, Set.of(), List.of(edit(2, "ann")));

        assertThat(barred).isEqualTo(new Barred("author", Map.of()));
    }

    @Test
    void whoChangedTheContentIsBarredByEachOfTheirVersions() {
        SpaceSettings settings =
                SpaceSettings.DEFAULTS.with(Policy.AUTHOR_MAY_APPROVE, true).with(Policy.CO_AUTHORS_MAY_APPROVE, false);

        assertThat(Barred.of(
                        rfc(),
                        settings,
                        Set.of(),
                        List.of(edit(3, "ann"), edit(4, null), edit(5, "ann"), edit(6, "author"))))
                .isEqualTo(new Barred(
                        null,
                        Set.of(),
                        Map.of("ann", List.of(3, 5), "author", List.of(6)),
                        PolicySource.SPACE,
                        PolicySource.SPACE));
    }

    @Test
    void coAuthorCannotApproveAndReadsByWhichVersions() {
        refused(
                rules.cannotDecide(new Requester("ann", false), rfc(), status()),
                RefusalCode.CO_AUTHOR,
                2,
                List.of(3, 5),
                PolicySource.DEFAULT);
    }

    @Test
    void coAuthorCannotApproveAsADelegate() {
        refused(
                rules.cannotDecide(new Requester("ann", false, Set.of("bob")), "bob", rfc(), status()),
                RefusalCode.CO_AUTHOR,
                2,
                List.of(3, 5),
                PolicySource.DEFAULT);
    }

    @Test
    void delegateCannotApproveOnBehalfOfACoAuthor() {
        refused(
                rules.cannotDecide(new Requester("bob", false, Set.of("ann")), "ann", rfc(), status()),
                RefusalCode.APPROVER_CO_AUTHOR,
                new FakeDirectory().nameOf("ann"),
                2,
                List.of(3, 5),
                PolicySource.DEFAULT);
    }

    @Test
    void othersMayApprove() {
        assertThat(rules.cannotDecide(new Requester("bob", false), rfc(), status()))
                .isEmpty();
    }

    @Test
    void allDoesNotWaitForACoAuthor() {
        RoleStatus status = new RoleValidator(CO_AUTHORS, new FakeDirectory(), user -> true).of(status());

        assertThat(status.needed()).isEqualTo(1);
        assertThat(status.awaited().users()).containsExactly("bob");
    }

    @Test
    void approvalThatWasGivenBeforeGoesOnCounting() {
        Decision approval = new Decision(1, "lead", "ann", "ann", Choice.APPROVED, "", Instant.EPOCH, 1, "now");

        RoleStatus status = tally(CO_AUTHORS, approval);
        assertThat(status.approvals()).isEqualTo(1);
        assertThat(status.needed()).isEqualTo(2);
    }

    @Test
    void roleThatWaitsForCoAuthorsAloneSaysSo() {
        Barred both = new Barred("bob", Map.of("ann", List.of(3, 5)));
        RoleStatus status = new RoleValidator(both, new FakeDirectory(), user -> true).of(tally(both));

        assertThat(status.problems())
                .contains(
                        RoleProblem.of(RoleProblem.Kind.CO_AUTHOR, new FakeDirectory().nameOf("ann"), 2, "3, 5"),
                        RoleProblem.of(RoleProblem.Kind.AUTHOR, new FakeDirectory().nameOf("bob")));
        assertThat(status.blocked()).isTrue();
    }

    private static RoleStatus status() {
        return tally(CO_AUTHORS);
    }

    private static RoleStatus tally(Barred barred, Decision... decisions) {
        return new ApprovalTally(barred.users(), "now", List.of(), EquivalentTexts.NONE, new FakeDirectory())
                .tally(List.of(ROLE), List.of(decisions))
                .get(0);
    }

    private static Edit edit(int version, @Nullable String user) {
        return new Edit(version, version, "before", "now", true, user, Instant.EPOCH);
    }

    private static Rfc rfc() {
        return new Rfc(
                12,
                "DS",
                RfcNumber.of(1),
                "RFC",
                "author",
                Status.PROPOSED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                6,
                "now",
                1);
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode code, Object... arguments) {
        assertThat(refusal).contains(Refusal.of(code, arguments));
    }
}
