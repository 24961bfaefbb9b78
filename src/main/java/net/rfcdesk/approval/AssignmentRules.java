package net.rfcdesk.approval;

import java.util.List;
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

    /**
     * Who took their section away can take its name away as well.
     *
     * @param before the role as the page has it. @param after as somebody wants it
     * @param headings that the page has
     */
    public static Optional<Refusal> cannotStandFor(
            SpaceSettings settings, Role before, Role after, List<String> headings) {
        List<String> added = after.sections().stream()
                .filter(heading -> !before.sections().contains(heading))
                .toList();
        Optional<SettingsScope> fixed =
                added.isEmpty() ? Optional.empty() : RequiredRoles.of(settings).requiredBy(after);
        return fixed.map(scope -> Refusal.of(RefusalCode.SECTIONS_FIXED, after.name(), scope))
                .or(() -> added.stream()
                        .filter(heading -> !headings.contains(heading))
                        .findFirst()
                        .map(heading -> Refusal.of(RefusalCode.SECTION_UNKNOWN, heading, headings)))
                .map(refusal -> refusal.in("sections"));
    }
}
