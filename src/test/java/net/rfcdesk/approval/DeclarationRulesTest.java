package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationRulesTest {

    private static final Asker ANN = new Asker("ann", false);
    private static final Edit EDIT = edit("old", "new", true);

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "DEPRECATED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoSavedAVersionMayDeclareIt(Status status) {
        assertThat(DeclarationRules.cannotDeclare(ANN, true, status, EDIT, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "DEPRECATED"})
    void cannotDeclareWhenNobodyGoesByTheDecisionsAnyMore(Status status) {
        refused(DeclarationRules.cannotDeclare(ANN, true, status, EDIT, List.of()), Reason.RFC_CLOSED);
    }

    @Test
    void cannotDeclareAnonymously() {
        refused(declare(new Asker(null, false), EDIT), Reason.LOGIN_REQUIRED);
    }

    @Test
    void cannotDeclareWhileTheSiteIsReadOnly() {
        refused(declare(new Asker("ann", true), EDIT), Reason.READ_ONLY);
    }

    @Test
    void cannotDeclareWithoutTheRightToEdit() {
        refused(DeclarationRules.cannotDeclare(ANN, false, Status.PROPOSED, EDIT, List.of()), Reason.MAY_NOT_EDIT);
    }

    @Test
    void cannotDeclareTheVersionOfAnother() {
        refused(declare(new Asker("bob", false), EDIT), Reason.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotDeclareAVersionThatNobodyKnownSaved() {
        Edit anonymous = new Edit(3, 4, "old", "new", true, null, Instant.EPOCH);

        refused(declare(ANN, anonymous), Reason.VERSION_OF_ANOTHER);
    }

    @Test
    void cannotDeclareWhatChangedNothing() {
        refused(declare(ANN, edit("old", "old", true)), Reason.NOTHING_TO_DECLARE);
    }

    @Test
    void cannotDeclareAVersionThatMayHideAnother() {
        refused(declare(ANN, edit("old", "new", false)), Reason.VERSION_NOT_ALONE);
    }

    @Test
    void cannotDeclareTheSameChangeTwice() {
        refused(declare(ANN, EDIT, declared("old", "new")), Reason.DECLARED_ALREADY);
        assertThat(declare(ANN, EDIT, declared("new", "old"), declared("old", "other")))
                .isEmpty();
    }

    @Test
    void cannotDeclareWhatSomebodyObjectsTo() {
        refused(declare(ANN, EDIT, objected("old", "new")), Reason.OBJECTED);
    }

    @Test
    void cannotDeclareTheWayBackEither() {
        refused(declare(ANN, EDIT, objected("new", "old")), Reason.OBJECTED);
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
        refused(object("dan", decision("bob", "bob")), Reason.NOT_CONCERNED);
    }

    @Test
    void cannotObjectToWhatCarriesNothingOver() {
        Declaration declaration = declared("old", "new");
        WeighedDecision standing = new WeighedDecision(decision("bob", "bob"), Standing.STANDS, null, List.of());
        WeighedDecision other = new WeighedDecision(
                decision("bob", "bob"), Standing.CARRIED_OVER, null, List.of(declared("old", "other")));

        refused(
                DeclarationRules.cannotObject(new Asker("bob", false), List.of(standing, other), declaration),
                Reason.NOT_CONCERNED);
    }

    @Test
    void cannotObjectTwice() {
        refused(
                DeclarationRules.cannotObject(new Asker("bob", false), List.of(), objected("old", "new")),
                Reason.OBJECTED);
    }

    @Test
    void cannotObjectAnonymously() {
        refused(
                DeclarationRules.cannotObject(new Asker(null, false), List.of(), declared("old", "new")),
                Reason.LOGIN_REQUIRED);
    }

    @Test
    void cannotObjectWhileTheSiteIsReadOnly() {
        refused(
                DeclarationRules.cannotObject(new Asker("bob", true), List.of(), declared("old", "new")),
                Reason.READ_ONLY);
    }

    private static Optional<Refusal> declare(Asker asker, Edit edit, Declaration... declarations) {
        return DeclarationRules.cannotDeclare(asker, true, Status.PROPOSED, edit, List.of(declarations));
    }

    private static Optional<Refusal> object(String user, Decision decision) {
        Declaration declaration = declared("old", "new");
        WeighedDecision carried = new WeighedDecision(decision, Standing.CARRIED_OVER, null, List.of(declaration));
        return DeclarationRules.cannotObject(new Asker(user, false), List.of(carried), declaration);
    }

    private static Decision decision(String user, String by) {
        return new Decision(2, "lead", user, by, Choice.APPROVED, "", Instant.EPOCH, 3, "old", false);
    }

    private static Edit edit(String before, String after, boolean alone) {
        return new Edit(3, 4, before, after, alone, "ann", Instant.EPOCH);
    }

    private static Declaration declared(String before, String after) {
        return new Declaration(5, edit(before, after, true), "A typo", Instant.EPOCH, null);
    }

    private static Declaration objected(String before, String after) {
        return declared(before, after).objectedTo(new Objection("bob", Instant.EPOCH));
    }

    private static void refused(Optional<Refusal> answer, Reason reason) {
        assertThat(answer).map(Refusal::reason).hasValue(reason);
    }
}
