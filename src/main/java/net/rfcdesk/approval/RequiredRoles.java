package net.rfcdesk.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.rfc.Rfc;

/**
 * The roles that a space and the site require of each RFC of the space, so that no page gets around them. Those that are decided are judged
 * by what they were decided under.
 *
 * @param roles all of them; what the site and the space require is required once, by the stricter of both
 * @param ofSite those that the site requires, as its settings have them
 */
public record RequiredRoles(List<Role> roles, List<Role> ofSite) {

    public RequiredRoles {
        roles = List.copyOf(roles);
        ofSite = List.copyOf(ofSite);
    }

    public static RequiredRoles of(SpaceSettings settings) {
        List<Role> ofSpace = settings.roles().stream()
                .filter(role -> settings.required().contains(role.id()))
                .toList();
        return new RequiredRoles(merged(settings.siteRoles(), ofSpace), settings.siteRoles());
    }

    /** @return empty when the role is not required */
    public Optional<SettingsScope> requiredBy(Role role) {
        return find(roles, role).map(required -> scope(role, any -> true));
    }

    /** @return whose settings say who is asked for that role, so that its page cannot; empty when the page says it */
    public Optional<SettingsScope> fixedBy(Role role) {
        return find(roles, role).filter(Role::asksSomebody).map(required -> scope(role, Role::asksSomebody));
    }

    /** @return whose settings say that of a required role: the site's when its own role is one of these */
    private SettingsScope scope(Role role, Predicate<Role> these) {
        return find(ofSite, role).filter(these).isPresent() ? SettingsScope.SITE : SettingsScope.SPACE;
    }

    private static Optional<Role> find(List<Role> roles, Role role) {
        return roles.stream().filter(each -> each.id().equals(role.id())).findFirst();
    }

    /**
     * @param onPage the roles that the page has macros for
     * @return the roles that count: those of the page in its order, then the required ones that it does not have
     */
    public List<Role> appliedTo(Rfc rfc, List<Role> onPage) {
        return rfc.status().isUndecided() ? appliedTo(onPage) : onPage;
    }

    /** @return the roles that count for an RFC that is not decided */
    public List<Role> appliedTo(List<Role> onPage) {
        return merged(roles, onPage);
    }

    private static List<Role> merged(List<Role> required, List<Role> others) {
        return Stream.concat(
                        others.stream()
                                .map(role -> find(required, role)
                                        .map(each -> merged(each, role))
                                        .orElse(role)),
                        missing(required, others))
                .toList();
    }

    private static Stream<Role> missing(List<Role> required, List<Role> others) {
        return required.stream().filter(role -> find(others, role).isEmpty());
    }

    /** The other one may ask for more, and in another stage. It stands for the whole page. */
    private static Role merged(Role required, Role other) {
        Role people = required.asksSomebody() ? required : other;
        return new Role(
                other.name(),
                people.users(),
                people.groups(),
                hasLooserQuorum(required, other) ? required.quorum() : other.quorum(),
                other.stage(),
                hasLooserKind(required, other) ? required.kind() : other.kind());
    }

    private static boolean asksForLess(Role required, Role other) {
        return hasLooserQuorum(required, other) || hasLooserKind(required, other);
    }

    /** The quorum of a role for which the RFC does not wait means nothing. */
    private static boolean hasLooserQuorum(Role required, Role other) {
        return required.isRequired() && other.quorum().isLooserThan(required.quorum());
    }

    private static boolean hasLooserKind(Role required, Role other) {
        return other.kind().asksLessThan(required.kind());
    }

    /** @return by the identity of the role, in what the page does not count, and what it lacks */
    public Map<String, List<RoleProblem>> overruled(Rfc rfc, List<Role> onPage) {
        if (!rfc.status().isUndecided()) {
            return Map.of();
        }
        Map<String, List<RoleProblem>> problems = new HashMap<>();
        onPage.forEach(role ->
                find(roles, role).ifPresent(required -> problems.put(role.id(), overruled(required, role))));
        missing(roles, onPage)
                .filter(role -> !role.asksSomebody())
                .forEach(role -> problems.put(role.id(), List.of(RoleProblem.of(Kind.ROLE_REQUIRED))));
        return problems;
    }

    private List<RoleProblem> overruled(Role required, Role onPage) {
        List<RoleProblem> problems = new ArrayList<>();
        if (required.asksSomebody() && onPage.asksSomebody() && !onPage.asksTheSameAs(required)) {
            problems.add(RoleProblem.of(Kind.PEOPLE_FIXED, scope(required, Role::asksSomebody)));
        }
        if (asksForLess(required, onPage)) {
            problems.add(RoleProblem.of(Kind.QUORUM_FIXED, scope(required, its -> asksForLess(its, onPage))));
        }
        if (onPage.standsForSections()) {
            problems.add(RoleProblem.of(Kind.SECTIONS_FIXED, scope(required, any -> true)));
        }
        return problems;
    }

    /** @return whether a role that asks for less on its page asks for no less, since it is required */
    public boolean makeUpFor(Loosening loosening) {
        return find(roles, loosening.before())
                .filter(required -> !after(loosening, required).isLooserThan(merged(required, loosening.before())))
                .isPresent();
    }

    private static Role after(Loosening loosening, Role required) {
        return loosening.after() == null ? required : merged(required, loosening.after());
    }
}
