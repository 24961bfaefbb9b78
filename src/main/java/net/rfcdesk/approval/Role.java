package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.rfcdesk.rfc.InputText;

/**
 * A part that has to approve an RFC, or has another say in it, as its page says.
 *
 * @param name as {@link InputText#name} writes it, so that names which look the same are the same
 * @param users user keys of the people who are asked
 * @param groups names of the groups whose members are asked
 * @param quorum counts only for a role that approves
 * @param stage from 1; the role waits for those of earlier stages; {@link #NO_STAGE} when the page has something else
 * @param sections headings of the sections that its people stand for, subsections included; none when it is the whole page
 */
public record Role(
        String name,
        List<String> users,
        List<String> groups,
        Quorum quorum,
        int stage,
        RoleKind kind,
        List<String> sections) {

    public static final int FIRST_STAGE = 1;
    /** Of a role whose page has something for its stage that is none; others count it to the first. */
    public static final int NO_STAGE = 0;

    public Role {
        name = InputText.name(name);
        users = List.copyOf(users);
        groups = List.copyOf(groups);
        sections = List.copyOf(sections);
    }

    /** Of people who stand for the whole page. */
    public Role(String name, List<String> users, List<String> groups, Quorum quorum, int stage, RoleKind kind) {
        this(name, users, groups, quorum, stage, kind, List.of());
    }

    /** Of people who approve. */
    public Role(String name, List<String> users, List<String> groups, Quorum quorum, int stage) {
        this(name, users, groups, quorum, stage, RoleKind.APPROVES);
    }

    /** Of people who approve in the first stage, which waits for nobody. */
    public Role(String name, List<String> users, List<String> groups, Quorum quorum) {
        this(name, users, groups, quorum, FIRST_STAGE);
    }

    /** @return what makes two roles of a page the same one */
    public String id() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @return the identity of a role of that name */
    public static String id(String name) {
        return InputText.name(name).toLowerCase(Locale.ROOT);
    }

    /** @return whether all that the page says of it makes sense; else it is never met */
    public boolean isValid() {
        return !name.isEmpty()
                && hasUsableName()
                && quorum.isValid()
                && stage >= FIRST_STAGE
                && kind != RoleKind.UNKNOWN;
    }

    /** @return whether the RFC waits for it, and it counts towards progress */
    public boolean isRequired() {
        return kind.isRequired();
    }

    /** @return whether decisions for it can be kept */
    boolean hasUsableName() {
        return InputText.cannotBeName(name, "role").isEmpty();
    }

    /** @return whether this role has to be met before the other one opens */
    boolean isBefore(Role other) {
        return isRequired() && other.kind != RoleKind.INFORMED && Math.max(stage, FIRST_STAGE) < other.stage;
    }

    public boolean asksSomebody() {
        return !users.isEmpty() || !groups.isEmpty();
    }

    /** @return whether the same people and groups are named, in whatever order */
    boolean asksTheSameAs(Role other) {
        return Set.copyOf(users).equals(Set.copyOf(other.users))
                && Set.copyOf(groups).equals(Set.copyOf(other.groups));
    }

    /** @return this role with other people */
    public Role asking(List<String> newUsers, List<String> newGroups) {
        return new Role(name, newUsers, newGroups, quorum, stage, kind, sections);
    }

    /** @param headings none for the whole page. @return this role with other sections */
    public Role standingFor(List<String> headings) {
        return new Role(name, users, groups, quorum, stage, kind, headings);
    }

    /** @return whether its people stand for part of the page alone */
    public boolean standsForSections() {
        return !sections.isEmpty();
    }

    /** @param headings as {@link #sections}. @return whether nothing that its people stand for is missing there */
    boolean isWithin(List<String> headings) {
        return headings.isEmpty() || standsForSections() && headings.containsAll(sections);
    }

    /** @return this role without these people */
    public Role without(Collection<String> gone) {
        return gone.isEmpty()
                ? this
                : asking(users.stream().filter(user -> !gone.contains(user)).toList(), groups);
    }

    /**
     * Whoever is no longer named may have objected, so it does not matter by whom they were replaced, nor which section takes the place of
     * another. Naming more people or sections is not looser, nor is another stage ever taken for a stricter one. A role for which the RFC does
     * not wait has nothing to loosen.
     *
     * @param before the role as it was
     * @return whether this one may be met where that one is not, as far as that is not certain to be wrong
     */
    public boolean isLooserThan(Role before) {
        return before.isRequired()
                && (!isRequired()
                        || !users.containsAll(before.users)
                        || !groups.containsAll(before.groups)
                        || quorum.isLooserThan(before.quorum)
                        || stage != before.stage
                        || !before.isWithin(sections));
    }

    /** @return whether that user is asked for a decision, which nobody is who is only informed */
    public boolean asks(String user, Membership membership) {
        return kind != RoleKind.INFORMED && names(user, membership);
    }

    private boolean names(String user, Membership membership) {
        return users.contains(user) || groups.stream().anyMatch(group -> membership.isMember(user, group));
    }
}
