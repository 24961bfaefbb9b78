package net.rfcdesk.page;

import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Inspection;
import net.rfcdesk.approval.Lineage;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.Weighing;
import net.rfcdesk.host.People;

/** Shows whoever writes an approval macro what it will ask for, and what is wrong with it, before the page is saved. */
public final class RolePreview {

    private static final String NO_AUTHOR = null;
    private static final String NO_TEXT = "";

    private final Roles roles;
    private final People people;

    public RolePreview(Roles roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    /** @return without decisions; what depends on the other roles of the page, or on its author, is not known yet */
    public RoleStanding of(RoleText text) {
        PageRoles alone = roles.of(List.of(text));
        RoleStanding standing = of(alone.roles().get(0));
        List<Flaw> slips = alone.slips().get(standing.role().id());
        return standing.with(
                Stream.concat(slips.stream(), standing.flaws().stream()).toList());
    }

    /** @return as above, for a role that was not written yet */
    RoleStanding of(Role role) {
        RoleStanding standing = new Weighing(NO_AUTHOR, NO_TEXT, List.of(), Lineage.NONE, people)
                .weigh(List.of(role), List.of())
                .get(0);
        return new Inspection(NO_AUTHOR, people, user -> true).of(standing);
    }
}
