package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.Test;

/** Who may have whom decide for them; days are counted from today, which is 0. */
class DelegationRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Requester ANN = new Requester("ann", false);

    private final DelegationRules rules = new DelegationRules(new FakeDirectory());

    @Test
    void anybodyMayNameADelegate() {
        assertThat(cannotName("bob", 0, 7)).isEmpty();
        assertThat(cannotName("bob", 30, 366)).isEmpty();
    }

    @Test
    void cannotNameADelegateWithoutLoggingIn() {
        refused(
                rules.cannotName(new Requester(null, false), false, delegation(null, "bob", 0, 7), NOW, List.of()),
                RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotNameADelegateOnAReadOnlySite() {
        refused(
                rules.cannotName(new Requester("ann", true), false, delegation("ann", "bob", 0, 7), NOW, List.of()),
                RefusalCode.READ_ONLY);
    }

    @Test
    void cannotNameOneself() {
        refused(cannotName("ann", 0, 7), RefusalCode.OWN_DELEGATE);
    }

    @Test
    void cannotNameSomebodyWhoseAccountIsDeactivated() {
        refused(cannotName("gone", 0, 7), RefusalCode.DELEGATE_INACTIVE);
    }

    @Test
    void cannotNameADelegateForATimeThatIsOver() {
        refused(cannotName("bob", -7, 0), RefusalCode.PERIOD_OVER);
    }

    @Test
    void cannotNameADelegateForATimeThatEndsBeforeItBegins() {
        refused(cannotName("bob", 7, 6), RefusalCode.PERIOD_BACKWARDS);
        refused(cannotName("bob", 7, 7), RefusalCode.PERIOD_BACKWARDS);
    }

    @Test
    void cannotNameADelegateForMoreThanAYear() {
        refused(cannotName("bob", 0, 367), RefusalCode.PERIOD_TOO_LONG);
    }

    @Test
    void cannotHaveTwoDelegatesAtATime() {
        Optional<Refusal> refusal = cannotName("bob", 6, 20, delegation("ann", "tess", 0, 7));

        refused(refusal, RefusalCode.DELEGATION_OVERLAPS);
        assertThat(refusal.orElseThrow().arguments()).containsExactly("The tess");
    }

    @Test
    void delegatesMayFollowOneAnother() {
        assertThat(cannotName("bob", 7, 20, delegation("ann", "tess", 0, 7), delegation("ann", "tess", 20, 21)))
                .isEmpty();
    }

    @Test
    void severalMayHaveTheSameDelegate() {
        assertThat(cannotName("bob", 0, 7, delegation("tess", "bob", 0, 7))).isEmpty();
    }

    @Test
    void cannotDecideForOneAnother() {
        refused(cannotName("bob", 0, 7, delegation("bob", "ann", 5, 20)), RefusalCode.DELEGATION_CIRCLE);
    }

    @Test
    void cannotCloseACircle() {
        Optional<Refusal> refusal = cannotName(
                "bob",
                0,
                7,
                delegation("bob", "tom", 3, 5),
                delegation("bob", "tess", 5, 9),
                delegation("tess", "ann", 6, 9));

        refused(refusal, RefusalCode.DELEGATION_CIRCLE);
        assertThat(refusal.orElseThrow().arguments())
                .containsExactly(List.of("The ann", "The bob", "The tess", "The ann"));
    }

    @Test
    void noCircleIsClosedWhenItsDelegationsNeverHoldAtOnce() {
        assertThat(cannotName("bob", 0, 7, delegation("bob", "ann", 7, 9))).isEmpty();
        assertThat(cannotName("bob", 0, 7, delegation("bob", "tess", 0, 3), delegation("tess", "ann", 3, 9)))
                .isEmpty();
    }

    @Test
    void delegationMayBeTakenBackAndDeclined() {
        Delegation given = delegation("ann", "bob", 0, 7);

        assertThat(rules.cannotEnd(ANN, false, given)).isEmpty();
        assertThat(rules.cannotEnd(new Requester("bob", false), false, given)).isEmpty();
    }

    @Test
    void cannotEndTheDelegationOfOthers() {
        refused(
                rules.cannotEnd(new Requester("tess", false), false, delegation("ann", "bob", 0, 7)),
                RefusalCode.DELEGATION_NOT_FOUND);
    }

    @Test
    void cannotEndADelegationOnAReadOnlySite() {
        refused(
                rules.cannotEnd(new Requester("ann", true), false, delegation("ann", "bob", 0, 7)),
                RefusalCode.READ_ONLY);
    }

    @Test
    void delegateDecidesFromTheFirstMomentUntilTheLast() {
        Delegation given = delegation("ann", "bob", 0, 7);

        assertThat(at(given, -1)).isEmpty();
        assertThat(at(given, 0)).containsExactly("ann");
        assertThat(at(given, 6)).containsExactly("ann");
        assertThat(at(given, 7)).isEmpty();
    }

    private static Set<String> at(Delegation given, int day) {
        return new Delegates(List.of(given), null, NOW.plus(day, ChronoUnit.DAYS), Set.of()).delegatorsOf("bob");
    }

    @Test
    void onlyAdministratorsNameSomebodyForOthersAndNeverThemselves() {
        Requester admin = new Requester("admin", false);

        assertThat(rules.cannotName(admin, true, delegation("ann", "bob", 0, 7), NOW, List.of()))
                .isEmpty();
        refused(
                rules.cannotName(admin, false, delegation("ann", "bob", 0, 7), NOW, List.of()),
                RefusalCode.MAY_NOT_NAME_FOR);
        refused(
                rules.cannotName(admin, true, delegation("ann", "admin", 0, 7), NOW, List.of()),
                RefusalCode.NAMES_THEMSELVES);
        refused(
                rules.cannotName(admin, true, delegation("gone", "bob", 0, 7), NOW, List.of()),
                RefusalCode.APPROVER_INACTIVE);
    }

    @Test
    void administratorEndsOnlyWhatAdministratorsNamed() {
        Requester admin = new Requester("admin", false);
        Delegation own = delegation("ann", "bob", 0, 7);
        Delegation named = new Delegation(
                1, own.from(), own.to(), own.begins(), own.ends(), null, new NamedBy("root", "She is ill"));

        assertThat(rules.cannotEnd(admin, true, named)).isEmpty();
        assertThat(rules.cannotEnd(ANN, false, named)).isEmpty();
        refused(rules.cannotEnd(admin, true, own), RefusalCode.DELEGATION_NOT_FOUND);
        refused(rules.cannotEnd(admin, false, named), RefusalCode.DELEGATION_NOT_FOUND);
    }

    @Test
    void delegatesOfDifferentSpacesMayHoldAtOnce() {
        assertThat(cannotName(in("OPS", "ann", "bob"), in("DEV", "ann", "tess")))
                .isEmpty();
    }

    @Test
    void cannotHaveTwoDelegatesInOneSpaceAtATime() {
        refused(cannotName(in("OPS", "ann", "bob"), in("OPS", "ann", "tess")), RefusalCode.DELEGATION_OVERLAPS);
        refused(cannotName(in("OPS", "ann", "bob"), in(null, "ann", "tess")), RefusalCode.DELEGATION_OVERLAPS);
        refused(cannotName(in(null, "ann", "bob"), in("OPS", "ann", "tess")), RefusalCode.DELEGATION_OVERLAPS);
    }

    @Test
    void circleIsClosedOnlyInASpaceInWhichAllOfItHolds() {
        assertThat(cannotName(in("OPS", "ann", "bob"), in("DEV", "bob", "ann"))).isEmpty();
        assertThat(cannotName(in(null, "ann", "bob"), in("OPS", "bob", "tess"), in("DEV", "tess", "ann")))
                .isEmpty();
        refused(
                cannotName(in(null, "ann", "bob"), in("OPS", "bob", "tess"), in("OPS", "tess", "ann")),
                RefusalCode.DELEGATION_CIRCLE);
        refused(
                cannotName(in("OPS", "ann", "bob"), in(null, "bob", "tess"), in("OPS", "tess", "ann")),
                RefusalCode.DELEGATION_CIRCLE);
    }

    @Test
    void delegateOfOneSpaceDecidesOnlyThere() {
        Delegates delegates = new Delegates(List.of(in("OPS", "ann", "bob")), null, NOW, Set.of());

        assertThat(delegates.in("OPS").delegatorsOf("bob")).containsExactly("ann");
        assertThat(delegates.in("OPS").of("ann")).isPresent();
        assertThat(delegates.in("DEV").delegatorsOf("bob")).isEmpty();
        assertThat(delegates.in("DEV").of("ann")).isEmpty();
        assertThat(delegates.delegatorsOf("bob")).as("nobody said where").isEmpty();
        assertThat(delegates.in("DEV").givenBy("ann")).hasSize(1);
    }

    @Test
    void delegateOfEverySpaceDecidesInEach() {
        Delegates delegates = new Delegates(List.of(in(null, "ann", "bob")), null, NOW, Set.of());

        assertThat(delegates.delegatorsOf("bob")).containsExactly("ann");
        assertThat(delegates.in("OPS").delegatorsOf("bob")).containsExactly("ann");
    }

    private Optional<Refusal> cannotName(Delegation wanted, Delegation... others) {
        return rules.cannotName(ANN, false, wanted, NOW, List.of(others));
    }

    private static Delegation in(String space, String from, String to) {
        return new Delegation(0, from, to, NOW, NOW.plus(7, ChronoUnit.DAYS), space, null);
    }

    private Optional<Refusal> cannotName(String to, int begins, int ends, Delegation... others) {
        return rules.cannotName(ANN, false, delegation("ann", to, begins, ends), NOW, List.of(others));
    }

    private static Delegation delegation(String from, String to, int begins, int ends) {
        return new Delegation(0, from, to, NOW.plus(begins, ChronoUnit.DAYS), NOW.plus(ends, ChronoUnit.DAYS));
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode reason) {
        assertThat(refusal).map(Refusal::reason).contains(reason);
    }
}
