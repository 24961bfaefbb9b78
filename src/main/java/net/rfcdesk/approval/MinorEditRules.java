package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/** Who may mark a save as a minor edit, and who may object; the answer is empty when nothing stands against it. */
public final class MinorEditRules {

    private MinorEditRules() {}

    /**
     * What somebody objects to cannot be marked again by saving the same texts once more, in whichever order.
     *
     * @param mayEdit whether the requester may edit the page
     * @param minorEdits all that the record has
     */
    public static Optional<Refusal> cannotMarkMinor(
            Requester requester, boolean mayEdit, Status now, Edit edit, List<MinorEdit> minorEdits) {
        return StatusRules.cannotChange(requester, mayEdit)
                .or(() -> when(now.isClosed(), RefusalCode.RFC_CLOSED, now))
                .or(() -> when(!edit.isBy(requester.user()), RefusalCode.VERSION_OF_ANOTHER, edit.pageVersion()))
                .or(() -> when(!edit.changesContent(), RefusalCode.NOTHING_TO_MARK_MINOR, edit.pageVersion()))
                .or(() -> when(!edit.alone(), RefusalCode.VERSION_NOT_ALONE, edit.pageVersion()))
                .or(() -> when(disputes(minorEdits, edit), RefusalCode.OBJECTED))
                .or(() -> when(marksMinor(minorEdits, edit), RefusalCode.ALREADY_MARKED_MINOR, edit.pageVersion()));
    }

    /**
     * Whatever the status: an objection is never too late. It is for those whom the RFC waits for, since it ends the approvals of others.
     *
     * @param roleStatuses of all roles, on the text as it is now
     */
    public static Optional<Refusal> cannotObject(
            Requester requester, Collection<RoleStatus> roleStatuses, MinorEdit minorEdit) {
        return requester
                .cannotAct()
                .or(() -> when(!minorEdit.holds(), RefusalCode.OBJECTED))
                .or(() -> when(!concerns(requester.user(), roleStatuses, minorEdit), RefusalCode.NOT_CONCERNED));
    }

    private static boolean concerns(@Nullable String user, Collection<RoleStatus> roleStatuses, MinorEdit minorEdit) {
        return roleStatuses.stream()
                .filter(each -> each.role().isRequired())
                .flatMap(each -> each.decisions().stream())
                .filter(each -> each.carriedOverBy().contains(minorEdit))
                .anyMatch(each -> each.decision().isOf(user));
    }

    private static boolean disputes(List<MinorEdit> minorEdits, Edit edit) {
        return minorEdits.stream().anyMatch(each -> each.disputes(edit.before(), edit.fingerprint()));
    }

    private static boolean marksMinor(List<MinorEdit> minorEdits, Edit edit) {
        return minorEdits.stream().anyMatch(each -> each.edit().isSameChangeAs(edit));
    }

    private static Optional<Refusal> when(boolean stands, RefusalCode reason, Object... arguments) {
        return stands ? Optional.of(Refusal.of(reason, arguments)) : Optional.empty();
    }
}
