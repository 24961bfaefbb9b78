package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** Who may ask people for their decisions, and whom; the author is "author". */
class AskRulesTest {

    private static final List<RequestedRole> AWAITED =
            List.of(new RequestedRole("lead", List.of("ann"), List.of("testers")));

    @Test
    void authorAndEditorsMayAsk() {
        assertThat(cannotAsk("author", false, Status.PROPOSED)).isEmpty();
        assertThat(cannotAsk("bob", true, Status.PROPOSED)).isEmpty();
    }

    @Test
    void nobodyElseMayAsk() {
        assertThat(cannotAsk("bob", false, Status.PROPOSED)).contains(RefusalCode.MAY_NOT_ASK);
        assertThat(cannotAsk(null, true, Status.PROPOSED)).contains(RefusalCode.LOGIN_REQUIRED);
        assertThat(AskRules.cannotAsk(new Requester("author", true), true, rfc(Status.PROPOSED), AWAITED))
                .map(Refusal::reason)
                .contains(RefusalCode.READ_ONLY);
    }

    @Test
    void onlyAProposedRfcAsks() {
        assertThat(cannotAsk("author", true, Status.DRAFT)).contains(RefusalCode.NOT_PROPOSED);
        assertThat(cannotAsk("author", true, Status.ACCEPTED)).contains(RefusalCode.NOT_OPEN);
    }

    @Test
    void cannotAskWhenNobodyIsWaitedFor() {
        assertThat(AskRules.cannotAsk(new Requester("author", false), true, rfc(Status.PROPOSED), List.of()))
                .map(Refusal::reason)
                .contains(RefusalCode.NOBODY_TO_ASK);
    }

    @Test
    void whoIsWaitedForCanBeAsked() {
        List<RoleStatus> roles = roles(role("2", "ann", "bob"), approved("bob"));

        assertThat(AskRules.awaited(roles)).containsExactly(new RequestedRole("lead", List.of("ann"), List.of()));
        assertThat(AskRules.cannotBeAsked("ann", "Ann", roles)).isEmpty();
    }

    @Test
    void everybodyElseReadsWhyTheyCannotBeAsked() {
        List<RoleStatus> roles = roles(role("2", "ann", "bob", "gone"), approved("bob"));

        assertThat(AskRules.cannotBeAsked("tess", "Tess", roles))
                .contains(Refusal.of(RefusalCode.PERSON_NOT_NAMED, "Tess"));
        assertThat(AskRules.cannotBeAsked("bob", "Bob", roles)).contains(Refusal.of(RefusalCode.PERSON_DECIDED, "Bob"));
        assertThat(AskRules.cannotBeAsked("gone", "Gone", roles))
                .contains(Refusal.of(RefusalCode.PERSON_NOT_AWAITED, "Gone"));
        assertThat(AskRules.groupCannotBeAsked("testers", roles))
                .contains(Refusal.of(RefusalCode.GROUP_NOT_AWAITED, "testers"));
    }

    @Test
    void nobodyIsAskedForARoleThatIsMetOrBlocked() {
        List<RoleStatus> met = roles(role("any", "ann", "bob"), approved("bob"));
        List<RoleStatus> blocked = roles(role("0", "ann"));

        assertThat(AskRules.awaited(met)).isEmpty();
        assertThat(AskRules.cannotBeAsked("ann", "Ann", met))
                .contains(Refusal.of(RefusalCode.PERSON_NOT_AWAITED, "Ann"));
        assertThat(AskRules.awaited(blocked)).isEmpty();
    }

    @Test
    void groupIsAskedAsAWhole() {
        List<RoleStatus> roles = roles(new Role("Lead", List.of(), List.of("testers"), Quorum.ANY));

        assertThat(AskRules.awaited(roles)).containsExactly(new RequestedRole("lead", List.of(), List.of("testers")));
        assertThat(AskRules.groupCannotBeAsked("testers", roles)).isEmpty();
    }

    @Test
    void someOfThemCanBeChosen() {
        assertThat(AskRules.chosen(AWAITED, Set.of("ann"), Set.of()))
                .containsExactly(new RequestedRole("lead", List.of("ann"), List.of()));
        assertThat(AskRules.chosen(AWAITED, Set.of("bob"), Set.of())).isEmpty();
    }

    private static Optional<RefusalCode> cannotAsk(String user, boolean mayEdit, Status status) {
        return AskRules.cannotAsk(new Requester(user, false), mayEdit, rfc(status), AWAITED)
                .map(Refusal::reason);
    }

    private static List<RoleStatus> roles(Role role, Decision... decisions) {
        RoleValidator validator = new RoleValidator(new Barred("author", Map.of()), new FakeDirectory(), user -> true);
        return new ApprovalTally(Set.of(), "print", List.of(), EquivalentTexts.NONE, new FakeDirectory())
                .tally(List.of(role), List.of(decisions)).stream()
                        .map(validator::of)
                        .toList();
    }

    private static Role role(String needed, String... users) {
        return new Role("Lead", List.of(users), List.of(), Quorum.parse(needed));
    }

    private static Decision approved(String user) {
        return new Decision(1, "lead", user, Choice.APPROVED, "", Instant.EPOCH, 1, "print");
    }
}
