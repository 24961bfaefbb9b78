package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InspectionTest {

    private final Inspection inspection = new Inspection("author", new Town());

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
        assertThat(inspect(role("any", List.of("author")))).containsExactly(Flaw.of(Flaw.Kind.TOO_FEW, "1", "0"));
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

        assertThat(inspection.of(standing(role, approved("gone"))))
                .containsExactly(Flaw.of(Flaw.Kind.CANNOT_DECIDE, "The gone"));
    }

    @Test
    void unknownGroupHasNoMembers() {
        assertThat(inspect(role("all", List.of("ann"), "nowhere")))
                .containsExactly(Flaw.of(Flaw.Kind.GROUP_UNKNOWN, "nowhere"), Flaw.of(Flaw.Kind.TOO_FEW, "2", "1"));
    }

    @Test
    void roleThatAsksNobodyYetIsNotCounted() {
        assertThat(inspect(role("any", List.of()))).isEmpty();
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
        return inspection.of(standing(role));
    }

    private static RoleStanding standing(Role role, Decision... decisions) {
        return new Weighing("author", "now", List.of(), Lineage.NONE, new Town()).weigh(role, List.of(decisions));
    }

    private static Role role(String needed, List<String> users, String... groups) {
        return new Role("Lead", users, List.of(groups), Quorum.parse(needed));
    }

    private static Decision approved(String user) {
        return new Decision(2, "lead", user, Choice.APPROVED, "", Instant.EPOCH, 1, "now");
    }
}
