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
    void whoSavedAVersionMayDeclareIt(Status status) {
        assertThat(MinorEditRules.cannotDeclare(ANN, true, status, EDIT, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "DEPRECATED"})
    void cannotDeclareWhenNobodyGoesByTheDecisionsAnyMore(Status status) {
        refused(MinorEditRules.cannotDeclare(ANN, true, status, EDIT, List.of()), RefusalCode.RFC_CLOSED);
    }

    @Test
    void cannotDeclareAnonymously() {
        refused(declare(new Requester(null, false), EDIT), RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotDeclareWhileTheSiteIsReadOnly() {
        refused(declare(new Requester("ann", true), EDIT), RefusalCode.READ_ONLY);
    }

    @Test
    void cannotDeclareWithoutTheRightToEdit() {
        refused(MinorEditRules.cannotDeclare(ANN, false, Status.PROPOSED, EDIT, List.of()), RefusalCode.MAY_NOT_EDIT);
    }

    @Test
    void cannotDeclareTheVersionOfAnother() {
        refused(declare(new Requester("bob", false), EDIT), RefusalCode.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotDeclareAVersionThatNobodyKnownSaved() {
        Edit anonymous = new Edit(3, 4, "old", "new", true, null, Instant.EPOCH);

        refused(declare(ANN, anonymous), RefusalCode.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotDeclareWhatChangedNothing() {
        refused(declare(ANN, edit("old", "old", true)), RefusalCode.NOTHING_TO_DECLARE);
    }

    @Test
    void cannotDeclareAVersionThatMayHideAnother() {
        refused(declare(ANN, edit("old", "new", false)), RefusalCode.VERSION_NOT_ALONE);
    }

    @Test
    void cannotDeclareTheSameChangeTwice() {
        refused(declare(ANN, EDIT, declared("old", "new")), RefusalCode.DECLARED_ALREADY);
        assertThat(declare(ANN, EDIT, declared("new", "old"), declared("old", "other")))
                .isEmpty();
    }

    @Test
    void cannotDeclareWhatSomebodyObjectsTo() {
        refused(declare(ANN, EDIT, objected("old", "new")), RefusalCode.OBJECTED);
    }

    @Test
    void cannotDeclareTheWayBackEither() {
        refused(declare(ANN, EDIT, objected("new", "old")), RefusalCode.OBJECTED);
    }

    @Test
    void whoseDecisionIsCarriedOverMayObject() {
        assertThat(object("bob", decision("bob", "bob"))).isEmpty();
    }

    @Test
    void delegateWhoDecidedMayObjectAndSoMayWhomHeDecidedFor() {
        assertThat(object("cy", decision("bob", "cy"))).isEmpty();
        assertThat(object("bob", decision("bob", "cy"))).isEmpty();
    }

    @Test
    void cannotObjectForAnother() {
        refused(object("dan", decision("bob", "bob")), RefusalCode.NOT_CONCERNED);
    }

    @Test
    void cannotObjectToWhatCarriesNothingOver() {
        MinorEdit declaration = declared("old", "new");
        EvaluatedDecision standing = new EvaluatedDecision(decision("bob", "bob"), Validity.STANDS, null, List.of());
        EvaluatedDecision other = new EvaluatedDecision(
                decision("bob", "bob"), Validity.CARRIED_OVER, null, List.of(declared("old", "other")));

        refused(
                MinorEditRules.cannotObject(new Requester("bob", false), List.of(standing, other), declaration),
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
                MinorEditRules.cannotObject(new Requester(null, false), List.of(), declared("old", "new")),
                RefusalCode.LOGIN_REQUIRED);
    }

    @Test
    void cannotObjectWhileTheSiteIsReadOnly() {
        refused(
                MinorEditRules.cannotObject(new Requester("bob", true), List.of(), declared("old", "new")),
                RefusalCode.READ_ONLY);
    }

    private static Optional<Refusal> declare(Requester asker, Edit edit, MinorEdit... declarations) {
        return MinorEditRules.cannotDeclare(asker, true, Status.PROPOSED, edit, List.of(declarations));
    }

    private static Optional<Refusal> object(String user, Decision decision) {
        MinorEdit declaration = declared("old", "new");
        EvaluatedDecision carried = new EvaluatedDecision(decision, Validity.CARRIED_OVER, null, List.of(declaration));
        return MinorEditRules.cannotObject(new Requester(user, false), List.of(carried), declaration);
    }

    private static Decision decision(String user, String by) {
        return new Decision(2, "lead", user, by, Choice.APPROVED, "", Instant.EPOCH, 3, "old", false);
    }

    private static Edit edit(String before, String after, boolean alone) {
        return new Edit(3, 4, before, after, alone, "ann", Instant.EPOCH);
    }

    private static MinorEdit declared(String before, String after) {
        return new MinorEdit(5, edit(before, after, true), "A typo", Instant.EPOCH, null);
    }

    private static MinorEdit objected(String before, String after) {
        return declared(before, after).objectedTo(new Objection("bob", Instant.EPOCH));
    }

    private static void refused(Optional<Refusal> answer, RefusalCode reason) {
        assertThat(answer).map(Refusal::reason).hasValue(reason);
    }
}
