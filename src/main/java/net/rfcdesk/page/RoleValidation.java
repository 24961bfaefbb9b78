package net.rfcdesk.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.approval.RequiredRoles;
import net.rfcdesk.approval.RoleBasis;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.rfc.Rfc;

/**
 * Finds what is wrong with the roles that count for a page, and whom they wait for: by its text, its space and the people of the site.
 *
 * @param settings of its space
 */
public record RoleValidation(PageSnapshot page, SpaceSettings settings, RoleValidator validator) {

    /**
     * A role that an acceptance rests on needs no validation: nobody can decide for it any more.
     *
     * @param roleStatuses as the record tells them
     */
    public List<RoleStatus> of(Rfc rfc, List<RoleStatus> roleStatuses) {
        Map<String, List<RoleProblem>> problems = problems(rfc);
        return roleStatuses.stream()
                .map(each -> each.basis() == RoleBasis.ACCEPTED ? each : validated(problems, each))
                .toList();
    }

    private RoleStatus validated(Map<String, List<RoleProblem>> problems, RoleStatus roleStatus) {
        RoleStatus validated = validator.of(roleStatus);
        List<RoleProblem> ofPage = problems.getOrDefault(roleStatus.role().id(), List.of());
        return validated.with(
                Stream.concat(ofPage.stream(), validated.problems().stream()).toList());
    }

    /** By the identity of the role: those of the page's text, and what its space overrules. */
    private Map<String, List<RoleProblem>> problems(Rfc rfc) {
        Map<String, List<RoleProblem>> problems = new HashMap<>(page.textProblems());
        RequiredRoles.of(settings)
                .overruled(rfc, page.roles())
                .forEach((role, found) -> problems.merge(
                        role,
                        found,
                        (inText, other) ->
                                Stream.concat(inText.stream(), other.stream()).toList()));
        return problems;
    }
}
