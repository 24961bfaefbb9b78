package net.rfcdesk.notify;

import java.util.List;
import java.util.stream.Stream;
import net.rfcdesk.approval.Awaited;
import net.rfcdesk.rfc.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell of an RFC.
 *
 * @param by user key of the person who did it; none when it happened by itself, or nobody was logged in
 * @param roles names of the roles that it is about
 * @param text what a person wrote; of kinds that quote nobody a status, a number, a day or a moment; empty when nothing
 * @param onBehalfOf user key of the approver for whom the receiver decides; none for their own sake
 * @param awaited whose decisions are missing; none when it does not tell that
 * @param comparison the versions of the page to look at; none when it has nothing to do with an edit
 */
public record Notice(
        NoticeKind kind,
        @Nullable String by,
        List<String> roles,
        String text,
        @Nullable String onBehalfOf,
        @Nullable Awaited awaited,
        @Nullable Comparison comparison) {

    public Notice {
        roles = List.copyOf(roles);
    }

    static Notice of(NoticeKind kind, @Nullable String by, List<String> roles, String text) {
        return new Notice(kind, by, roles, text, null, null, null);
    }

    Notice comparing(Comparison versions) {
        return new Notice(kind, by, roles, text, onBehalfOf, awaited, versions);
    }

    Notice awaiting(Awaited missing) {
        return new Notice(kind, by, roles, text, onBehalfOf, missing, comparison);
    }

    Notice onBehalfOf(@Nullable String approver) {
        return new Notice(kind, by, roles, text, approver, awaited, comparison);
    }

    /** @return whether both tell the same, at most of other roles */
    boolean isLike(Notice other) {
        return withRoles(List.of()).equals(other.withRoles(List.of()));
    }

    /** @param other one that is like this one. @return both as one */
    Notice and(Notice other) {
        return withRoles(
                Stream.concat(roles.stream(), other.roles.stream()).distinct().toList());
    }

    private Notice withRoles(List<String> others) {
        return new Notice(kind, by, others, text, onBehalfOf, awaited, comparison);
    }
}
