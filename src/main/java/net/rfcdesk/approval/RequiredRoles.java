package net.rfcdesk.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.rfc.Rfc;

/**
 * The roles that a space requires of each of its RFCs, so that no page gets around them. Those that are decided are judged by what they
 * were decided under.
 *
 * @param roles as the settings of the space have them, in their order
 */
public record RequiredRoles(List<Role> roles) {

    public RequiredRoles {
        roles = List.copyOf(roles);
    }

    public static RequiredRoles of(SpaceSettings settings) {
        return new RequiredRoles(settings.roles().stream()
                .filter(role -> settings.required().contains(role.id()))
                .toList());
    }

    public boolean include(Role role) {
        return find(role).isPresent();
    }

    /** @return whether the settings say who is asked for that role, so that its page cannot */
    public boolean fix(Role role) {
        return find(role).filter(Role::asksSomebody).isPresent();
    }

    private Optional<Role> find(Role role) {
        return roles.stream().filter(each -> each.id().equals(role.id())).findFirst();
    }

    /**
     * @param onPage the roles that the page has macros for
     * @return the roles that count: those of the page in its order, then the required ones that it does not have
     */
    public List<Role> appliedTo(Rfc rfc, List<Role> onPage) {
        if (!rfc.status().isUndecided()) {
            return onPage;
        }
        return Stream.concat(onPage.stream().map(this::appliedTo), missing(onPage))
                .toList();
    }

    private Stream<Role> missing(List<Role> onPage) {
        return roles.stream().filter(role -> onPage.stream().map(Role::id).noneMatch(role.id()::equals));
    }

    private Role appliedTo(Role onPage) {
        return find(onPage).map(required -> merged(required, onPage)).orElse(onPage);
    }

    /** A page may ask for more, and in another stage. */
    private static Role merged(Role required, Role onPage) {
        Role people = required.asksSomebody() ? required : onPage;
        return new Role(
                onPage.name(),
                people.users(),
                people.groups(),
                hasLooserQuorum(required, onPage) ? required.quorum() : onPage.quorum(),
                onPage.stage(),
                hasLooserKind(required, onPage) ? required.kind() : onPage.kind());
    }

    /** The quorum of a role for which the RFC does not wait means nothing. */
    private static boolean hasLooserQuorum(Role required, Role onPage) {
        return required.isRequired() && onPage.quorum().isLooserThan(required.quorum());
    }

    private static boolean hasLooserKind(Role required, Role onPage) {
        return onPage.kind().asksLessThan(required.kind());
    }

    /** @return by the identity of the role, in what the page does not count, and what it lacks */
    public Map<String, List<RoleProblem>> overruled(Rfc rfc, List<Role> onPage) {
        if (!rfc.status().isUndecided()) {
            return Map.of();
        }
        Map<String, List<RoleProblem>> problems = new HashMap<>();
        onPage.forEach(role -> find(role).ifPresent(required -> problems.put(role.id(), overruled(required, role))));
        missing(onPage)
                .filter(role -> !role.asksSomebody())
                .forEach(role -> problems.put(role.id(), List.of(RoleProblem.of(Kind.ROLE_REQUIRED))));
        return problems;
    }

    private static List<RoleProblem> overruled(Role required, Role onPage) {
        List<RoleProblem> problems = new ArrayList<>();
        if (required.asksSomebody() && onPage.asksSomebody() && !onPage.asksTheSameAs(required)) {
            problems.add(RoleProblem.of(Kind.PEOPLE_FIXED));
        }
        if (hasLooserQuorum(required, onPage) || hasLooserKind(required, onPage)) {
            problems.add(RoleProblem.of(Kind.QUORUM_FIXED));
        }
        return problems;
    }

    /** @return whether a role that asks for less on its page asks for no less, since the space requires it */
    public boolean makeUpFor(Loosening loosening) {
        return find(loosening.before())
                .filter(required -> !after(loosening, required).isLooserThan(merged(required, loosening.before())))
                .isPresent();
    }

    private static Role after(Loosening loosening, Role required) {
        return loosening.after() == null ? required : merged(required, loosening.after());
    }
}
