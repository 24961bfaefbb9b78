package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Status;

/** Who may declare that a save changed nothing of substance, and who may object; the answer is empty when nothing stands against it. */
public final class DeclarationRules {

    private DeclarationRules() {}

    /**
     * What somebody objects to cannot be declared again by saving the same texts once more, in whichever order.
     *
     * @param mayEdit whether the asker may edit the page
     * @param declarations all that the record has
     */
    public static Optional<Refusal> cannotDeclare(
            Asker asker, boolean mayEdit, Status now, Edit edit, List<Declaration> declarations) {
        return StatusRules.cannotChange(asker, mayEdit)
                .or(() -> when(now.isClosed(), Reason.RFC_CLOSED, now))
                .or(() -> when(!edit.isBy(asker.user()), Reason.VERSION_OF_ANOTHER, edit.pageVersion()))
                .or(() -> when(!edit.changesSubstance(), Reason.NOTHING_TO_DECLARE, edit.pageVersion()))
                .or(() -> when(!edit.alone(), Reason.VERSION_NOT_ALONE, edit.pageVersion()))
                .or(() -> when(contests(declarations, edit), Reason.OBJECTED))
                .or(() -> when(declares(declarations, edit), Reason.DECLARED_ALREADY, edit.pageVersion()));
    }

    /**
     * Whatever the status: an objection is never too late.
     *
     * @param decisions of any role, weighed on the text as it is now
     */
    public static Optional<Refusal> cannotObject(
            Asker asker, Collection<WeighedDecision> decisions, Declaration declaration) {
        return asker.cannotAct()
                .or(() -> when(!declaration.holds(), Reason.OBJECTED))
                .or(() -> when(!concerns(asker.user(), decisions, declaration), Reason.NOT_CONCERNED));
    }

    private static boolean concerns(String user, Collection<WeighedDecision> decisions, Declaration declaration) {
        return decisions.stream()
                .filter(each -> each.carriedBy().contains(declaration))
                .anyMatch(each -> each.decision().isOf(user));
    }

    private static boolean contests(List<Declaration> declarations, Edit edit) {
        return declarations.stream().anyMatch(each -> each.contests(edit.before(), edit.fingerprint()));
    }

    private static boolean declares(List<Declaration> declarations, Edit edit) {
        return declarations.stream().anyMatch(each -> each.edit().isSameChangeAs(edit));
    }

    private static Optional<Refusal> when(boolean stands, Reason reason, Object... arguments) {
        return stands ? Optional.of(Refusal.of(reason, arguments)) : Optional.empty();
    }
}
