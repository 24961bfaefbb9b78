package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an approver said, and on which text.
 *
 * @param entry its number in the page's record
 * @param role identity of the role it was made for
 * @param user user key of the approver whose decision it is
 * @param by user key of the person who made it: the approver, or a delegate
 * @param reason empty when none was given
 * @param resolved whether its approver marked what it asks for as resolved
 * @param answers to what it asks for, oldest first
 */
public record Decision(
        int entry,
        String role,
        String user,
        String by,
        Choice choice,
        String reason,
        Instant at,
        int pageVersion,
        String fingerprint,
        boolean resolved,
        List<Answer> answers) {

    public Decision {
        answers = List.copyOf(answers);
    }

    /** Without answers. */
    public Decision(
            int entry,
            String role,
            String user,
            String by,
            Choice choice,
            String reason,
            Instant at,
            int pageVersion,
            String fingerprint,
            boolean resolved) {
        this(entry, role, user, by, choice, reason, at, pageVersion, fingerprint, resolved, List.of());
    }

    /** Made by the approver, and not resolved. */
    public Decision(
            int entry,
            String role,
            String user,
            Choice choice,
            String reason,
            Instant at,
            int pageVersion,
            String fingerprint) {
        this(entry, role, user, user, choice, reason, at, pageVersion, fingerprint, false);
    }

    public Decision resolve() {
        return new Decision(entry, role, user, by, choice, reason, at, pageVersion, fingerprint, true, answers);
    }

    public Decision answeredBy(Answer answer) {
        List<Answer> all = Stream.concat(answers.stream(), Stream.of(answer)).toList();
        return new Decision(entry, role, user, by, choice, reason, at, pageVersion, fingerprint, resolved, all);
    }

    /** @return whether it is this user's, who made it or for whom it was made */
    public boolean isOf(@Nullable String userKey) {
        return user.equals(userKey) || by.equals(userKey);
    }

    /** @return whether a delegate made it */
    public boolean byDelegate() {
        return !by.equals(user);
    }

    /** @return whether it is the requester's own, or they made it as a delegate and still are one */
    boolean isMadeBy(Requester requester) {
        return user.equals(requester.user()) || by.equals(requester.user()) && requester.actsFor(user);
    }

    /** @return whether it asks for something that is not resolved */
    public boolean canBeResolved() {
        return choice.canBeResolved() && !resolved;
    }

    /** @return whether it approves and nothing is left to resolve */
    public boolean approvesFully() {
        return choice.approves() && !canBeResolved();
    }

    /** @return whether it wants the text changed, which no edit resolves by itself */
    public boolean requestsChanges() {
        return choice == Choice.CHANGES_REQUESTED && !resolved;
    }
}
