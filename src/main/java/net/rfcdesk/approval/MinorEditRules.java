package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Who may declare that a save changed nothing of substance, and who may object; the answer is empty when nothing stands against it. */
public final class MinorEditRules {

    private MinorEditRules() {}

    /**
     * What somebody objects to cannot be declared again by saving the same texts once more, in whichever order.
     *
     * @param mayEdit whether the asker may edit the page
     * @param declarations all that the record has
     */
    public static Optional<Refusal> cannotDeclare(
            Requester asker, boolean mayEdit, Status now, Edit edit, List<MinorEdit> declarations) {
        return StatusRules.cannotChange(asker, mayEdit)
                .or(() -> when(now.isClosed(), RefusalCode.RFC_CLOSED, now))
                .or(() -> when(!edit.isBy(asker.user()), RefusalCode.VERSION_OF_ANOTHER, edit.pageVersion()))
                .or(() -> when(!edit.changesSubstance(), RefusalCode.NOTHING_TO_DECLARE, edit.pageVersion()))
                .or(() -> when(!edit.alone(), RefusalCode.VERSION_NOT_ALONE, edit.pageVersion()))
                .or(() -> when(contests(declarations, edit), RefusalCode.OBJECTED))
                .or(() -> when(declares(declarations, edit), RefusalCode.DECLARED_ALREADY, edit.pageVersion()));
    }

    /**
     * Whatever the status: an objection is never too late.
     *
     * @param decisions of any role, weighed on the text as it is now
     */
    public static Optional<Refusal> cannotObject(
            Requester asker, Collection<EvaluatedDecision> decisions, MinorEdit declaration) {
        return asker.cannotAct()
                .or(() -> when(!declaration.holds(), RefusalCode.OBJECTED))
                .or(() -> when(!concerns(asker.user(), decisions, declaration), RefusalCode.NOT_CONCERNED));
    }

    private static boolean concerns(
            @Nullable String user, Collection<EvaluatedDecision> decisions, MinorEdit declaration) {
        return decisions.stream()
                .filter(each -> each.carriedBy().contains(declaration))
                .anyMatch(each -> each.decision().isOf(user));
    }

    private static boolean contests(List<MinorEdit> declarations, Edit edit) {
        return declarations.stream().anyMatch(each -> each.contests(edit.before(), edit.fingerprint()));
    }

    private static boolean declares(List<MinorEdit> declarations, Edit edit) {
        return declarations.stream().anyMatch(each -> each.edit().isSameChangeAs(edit));
    }

    private static Optional<Refusal> when(boolean stands, RefusalCode reason, Object... arguments) {
        return stands ? Optional.of(Refusal.of(reason, arguments)) : Optional.empty();
    }
}
