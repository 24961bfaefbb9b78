package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.ApprovalTally;
import net.rfcdesk.approval.Barred;
import net.rfcdesk.approval.EquivalentTexts;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.RoleValidator;
import net.rfcdesk.approval.SectionTexts;
import net.rfcdesk.host.People;
import net.rfcdesk.markup.RoleText;

/** Shows the author of an approval macro what it will ask for, and what is wrong with it, before the page is saved. */
public final class RolePreview {

    private static final String NO_TEXT = "";

    private final RoleResolver roles;
    private final People people;

    public RolePreview(RoleResolver roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    /** @return without decisions; what depends on the other roles of the page, or on its author, is not known yet */
    public RoleStatus of(RoleText text) {
        ResolvedRoles alone = roles.of(List.of(text));
        RoleStatus roleStatus = of(alone.roles().get(0));
        List<RoleProblem> textProblems =
                alone.textProblems().getOrDefault(roleStatus.role().id(), List.of());
        return roleStatus.with(Stream.concat(textProblems.stream(), roleStatus.problems().stream())
                .toList());
    }

    /** @return as above, for a role that was not written yet */
    public RoleStatus of(Role role) {
        RoleStatus roleStatus = new ApprovalTally(Set.of(), NO_TEXT, List.of(), anyPage(role), people)
                .tally(List.of(role), List.of())
                .get(0);
        return new RoleValidator(Barred.NOBODY, people, user -> true).of(roleStatus);
    }

    /** It may have every section. */
    private static EquivalentTexts anyPage(Role role) {
        Map<String, String> sections = role.sections().stream().collect(Collectors.toMap(each -> each, each -> each));
        return new EquivalentTexts(List.of(), List.of(), SectionTexts.NONE.with(NO_TEXT, sections));
    }
}
