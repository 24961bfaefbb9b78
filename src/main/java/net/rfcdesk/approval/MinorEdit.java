package net.rfcdesk.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that its author marked as a minor edit: decisions about the text before carry over to it unless an approver objects.
 *
 * @param entry its number in the page's record
 * @param edit the save that it is about
 * @param reason what was changed, or why that is minor
 * @param objection none as long as nobody objects
 */
public record MinorEdit(
        int entry,
        Edit edit,
        String reason,
        Instant at,
        @Nullable Objection objection) {

    public boolean holds() {
        return objection == null;
    }

    /** @return whether an approver objects to its calling these two texts the same */
    public boolean disputes(String one, String other) {
        return !holds() && edit.isBetween(one, other);
    }

    public MinorEdit objectedTo(Objection by) {
        return new MinorEdit(entry, edit, reason, at, by);
    }
}
