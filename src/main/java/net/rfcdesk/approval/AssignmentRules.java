package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/**
 * Who may change the approvers: users who may edit the page, unless settings say who they are. The answer is empty when nothing stands
 * against it.
 */
public final class AssignmentRules {

    private AssignmentRules() {}

    /** @param mayEdit whether the requester may edit the page */
    public static Optional<Refusal> cannotAssign(Requester requester, boolean mayEdit) {
        return StatusRules.cannotChange(requester, mayEdit);
    }

    /** @param role of the page */
    public static Optional<Refusal> cannotAssign(SpaceSettings settings, Role role) {
        return RequiredRoles.of(settings)
                .fixedBy(role)
                .map(scope -> Refusal.of(RefusalCode.APPROVERS_FIXED, role.name(), scope));
    }
}
