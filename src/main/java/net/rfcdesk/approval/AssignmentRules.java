package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Refusal;

/** Who may change the approvers: users who may edit the page. The answer is empty when nothing stands against it. */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** @param mayEdit whether the requester may edit the page */
    public static Optional<Refusal> cannotAssign(Requester requester, boolean mayEdit) {
        return StatusRules.cannotChange(requester, mayEdit);
    }
}
