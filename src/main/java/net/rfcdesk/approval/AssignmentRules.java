package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Refusal;

/** Who may say who is asked: whoever could write it into the page; the answer is empty when nothing stands against it. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** @param mayEdit whether the requester may edit the page */
    public static Optional<Refusal> cannotAssign(Requester requester, boolean mayEdit) {
        return StatusRules.cannotChange(requester, mayEdit);
    }
}
