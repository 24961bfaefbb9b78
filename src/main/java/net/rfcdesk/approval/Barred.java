package net.rfcdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * Who may not decide on an RFC because they wrote it.
 *
 * @param author user key of the RFC's author; null when authors may decide, or when nobody was logged in
 * @param formerAuthors user keys of those who handed it over, so that this is no way to approve one's own; none when authors may decide
 * @param coAuthors by user key, the versions by which each changed the content; empty when those who did may decide
 * @param authorsBy who decided that authors may not
 * @param coAuthorsBy who decided that co-authors may not
 */
public record Barred(
        @Nullable String author,
        Set<String> formerAuthors,
        Map<String, List<Integer>> coAuthors,
        PolicySource authorsBy,
        PolicySource coAuthorsBy) {

    public static final Barred NOBODY = new Barred(null, Map.of());

    public Barred {
        formerAuthors = Set.copyOf(formerAuthors);
        coAuthors = Map.copyOf(coAuthors);
    }

    /** Where nobody chose that, on an RFC that has always had that author. */
    public Barred(@Nullable String author, Map<String, List<Integer>> coAuthors) {
        this(author, Set.of(), coAuthors, PolicySource.DEFAULT, PolicySource.DEFAULT);
    }

    /**
     * @param formerAuthors user keys of those who handed the RFC over
     * @param edits that changed the content since another text was accepted, oldest first
     */
    public static Barred of(Rfc rfc, SpaceSettings settings, Set<String> formerAuthors, Collection<Edit> edits) {
        return new Barred(
                settings.allows(Policy.AUTHOR_MAY_APPROVE) ? null : rfc.author(),
                settings.allows(Policy.AUTHOR_MAY_APPROVE) ? Set.of() : formerAuthors,
                settings.allows(Policy.CO_AUTHORS_MAY_APPROVE) ? Map.of() : versions(edits),
                settings.source(Policy.AUTHOR_MAY_APPROVE),
                settings.source(Policy.CO_AUTHORS_MAY_APPROVE));
    }

    /** @return by user key, the versions that each saved; without saves that are nobody's */
    public static Map<String, List<Integer>> versions(Collection<Edit> edits) {
        return edits.stream()
                .filter(edit -> edit.user() != null)
                .collect(Collectors.groupingBy(
                        edit -> Objects.requireNonNull(edit.user()),
                        Collectors.mapping(Edit::pageVersion, Collectors.toUnmodifiableList())));
    }

    /** @return their user keys */
    public Set<String> users() {
        return Stream.of(Stream.ofNullable(author), formerAuthors.stream(), coAuthors.keySet().stream())
                .flatMap(users -> users)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean includes(String user) {
        return user.equals(author) || formerAuthors.contains(user) || coAuthors.containsKey(user);
    }

    /** @param user none for an anonymous visitor. @return by which that user counts as a co-author; empty for others */
    public List<Integer> versionsOf(@Nullable String user) {
        return user == null ? List.of() : coAuthors.getOrDefault(user, List.of());
    }

    /** @param name of the user, as it is shown. @return why a role does not wait for that user; empty for who is not barred */
    Optional<RoleProblem> problem(String user, String name) {
        if (user.equals(author)) {
            return Optional.of(RoleProblem.of(Kind.AUTHOR, name));
        }
        if (formerAuthors.contains(user)) {
            return Optional.of(RoleProblem.of(Kind.FORMER_AUTHOR, name));
        }
        List<Integer> versions = versionsOf(user);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(RoleProblem.of(
                        Kind.CO_AUTHOR,
                        name,
                        versions.size(),
                        versions.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
