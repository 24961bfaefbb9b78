package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MinorEditRulesTest {

    private static final Requester ANN = new Requester("ann", false);
    private static final Edit EDIT = edit("old", "new", true);

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "DEPRECATED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoSavedAVersionMayMarkItAsMinor(Status status) {
        assertThat(MinorEditRules.cannotMarkMinor(ANN, true, status, EDIT, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "DEPRECATED"})
    void cannotMarkWhenNobodyGoesByTheDecisionsAnyMore(Status status) {
        refused(MinorEditRules.cannotMarkMinor(ANN, true, status, EDIT, List.of()), RefusalCode.RFC_CLOSED);
    }

    @Test
    void cannotMarkAnonymously() {
        refused(markMinor(new Requester(null, false), EDIT), RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotMarkWhileTheSiteIsReadOnly() {
        refused(markMinor(new Requester("ann", true), EDIT), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotMarkWithoutTheRightToEdit() {
        refused(MinorEditRules.cannotMarkMinor(ANN, false, Status.PROPOSED, EDIT, List.of()), RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void cannotMarkTheVersionOfAnother() {
        refused(markMinor(new Requester("bob", false), EDIT), RefusalCode.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotMarkAVersionThatNobodyKnownSaved() {
        Edit anonymous = new Edit(3, 4, "old", "new", true, null, Instant.EPOCH);

        refused(markMinor(ANN, anonymous), RefusalCode.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotMarkWhatChangedNothing() {
        refused(markMinor(ANN, edit("old", "old", true)), RefusalCode.NOTHING_TO_MARK_MINOR);
    }

    @Test
    void cannotMarkAVersionThatMayHideAnother() {
        refused(markMinor(ANN, edit("old", "new", false)), RefusalCode.VERSION_NOT_ALONE);
    }

    @Test
    void cannotMarkTheSameChangeTwice() {
        refused(markMinor(ANN, EDIT, minor("old", "new")), RefusalCode.ALREADY_MARKED_MINOR);
        assertThat(markMinor(ANN, EDIT, minor("new", "old"), minor("old", "other")))
                .isEmpty();
    }

    @Test
    void cannotMarkWhatSomebodyObjectsTo() {
        refused(markMinor(ANN, EDIT, objected("old", "new")), RefusalCode.OBJECTED);
    }

    @Test
    void cannotMarkTheWayBackEither() {
        refused(markMinor(ANN, EDIT, objected("new", "old")), RefusalCode.OBJECTED);
    }

    @Test
    void whoseDecisionIsCarriedOverMayObject() {
        assertThat(object("bob", decision("bob", "bob"))).isEmpty();
    }

    @Test
    void delegateAndApproverMayObjectToWhatCarriesTheDelegatesDecisionOver() {
        assertThat(object("cy", decision("bob", "cy"))).isEmpty();
        assertThat(object("bob", decision("bob", "cy"))).isEmpty();
    }

    @Test
    void cannotObjectForAnother() {
        refused(object("dan", decision("bob", "bob")), RefusalCode.NOT_CONCERNED);
    }

    @Test
    void cannotObjectToWhatCarriesNothingOver() {
        MinorEdit minorEdit = minor("old", "new");
        EvaluatedDecision roleStatus = new EvaluatedDecision(decision("bob", "bob"), Validity.STANDS, null, List.of());
        EvaluatedDecision other = new EvaluatedDecision(
                decision("bob", "bob"), Validity.CARRIED_OVER, null, List.of(minor("old", "other")));

        refused(
                MinorEditRules.cannotObject(
                        new Requester("bob", false), List.of(of(RoleKind.APPROVES, roleStatus, other)), minorEdit),
                RefusalCode.NOT_CONCERNED);
    }

    @Test
    void cannotObjectAsSomebodyWhoIsConsulted() {
        MinorEdit minorEdit = minor("old", "new");
        EvaluatedDecision carriedOver =
                new EvaluatedDecision(decision("bob", "bob"), Validity.CARRIED_OVER, null, List.of(minorEdit));

        refused(
                MinorEditRules.cannotObject(
                        new Requester("bob", false), List.of(of(RoleKind.CONSULTED, carriedOver)), minorEdit),
                RefusalCode.NOT_CONCERNED);
    }

    @Test
    void cannotObjectTwice() {
        refused(
                MinorEditRules.cannotObject(new Requester("bob", false), List.of(), objected("old", "new")),
                RefusalCode.OBJECTED);
    }

    @Test
    void cannotObjectAnonymously() {
        refused(
                MinorEditRules.cannotObject(new Requester(null, false), List.of(), minor("old", "new")),
                RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotObjectWhileTheSiteIsReadOnly() {
        refused(
                MinorEditRules.cannotObject(new Requester("bob", true), List.of(), minor("old", "new")),
                RefusalCode.READ_ONLY);
    }

    private static Optional<Refusal> markMinor(Requester requester, Edit edit, MinorEdit... minorEdits) {
        return MinorEditRules.cannotMarkMinor(requester, true, Status.PROPOSED, edit, List.of(minorEdits));
    }

    private static Optional<Refusal> object(String user, Decision decision) {
        MinorEdit minorEdit = minor("old", "new");
        EvaluatedDecision carriedOver =
                new EvaluatedDecision(decision, Validity.CARRIED_OVER, null, List.of(minorEdit));
        return MinorEditRules.cannotObject(
                new Requester(user, false), List.of(of(RoleKind.APPROVES, carriedOver)), minorEdit);
    }

    private static RoleStatus of(RoleKind kind, EvaluatedDecision... decisions) {
        Role role = new Role("Lead", List.of("bob"), List.of(), Quorum.ANY, 1, kind);
        return new RoleStatus(
                role,
                List.of(decisions),
                0,
                0,
                false,
                List.of(),
                List.of(),
                Awaited.NOBODY,
                RoleBasis.CURRENT,
                List.of());
    }

    private static Decision decision(String user, String by) {
        return new Decision(2, "lead", user, by, Choice.APPROVED, "", Instant.EPOCH, 3, "old");
    }

    private static Edit edit(String before, String after, boolean alone) {
        return new Edit(3, 4, before, after, alone, "ann", Instant.EPOCH);
    }

    private static MinorEdit minor(String before, String after) {
        return new MinorEdit(5, edit(before, after, true), "A typo", Instant.EPOCH, null);
    }

    private static MinorEdit objected(String before, String after) {
        return minor(before, after).objectedTo(new Objection("bob", Instant.EPOCH));
    }

    private static void refused(Optional<Refusal> answer, RefusalCode reason) {
        assertThat(answer).map(Refusal::reason).hasValue(reason);
    }
}
