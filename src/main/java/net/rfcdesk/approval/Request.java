package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody asks for: a condition of an approval, or a change. Each is answered and resolved by itself.
 *
 * @param entry its number in the page's record; of the first one of a decision, that of the decision
 * @param by user key of the person who wrote it
 * @param resolved whether it is marked as resolved
 * @param answers to it, oldest first
 * @param resolvedFor how an administrator resolved it instead of the approver; none when nobody did
 */
public record Request(
        int entry,
        String by,
        String text,
        Instant at,
        boolean resolved,
        List<Answer> answers,
        @Nullable ResolvedFor resolvedFor) {

    public Request {
        answers = List.copyOf(answers);
    }

    /** Not resolved, and without answers. */
    public Request(int entry, String by, String text, Instant at) {
        this(entry, by, text, at, false, List.of(), null);
    }

    public boolean open() {
        return !resolved;
    }

    /** @param administrator who does it instead of the approver; none for the approver, and for a delegate */
    public Request resolve(@Nullable ResolvedFor administrator) {
        return new Request(entry, by, text, at, true, answers, administrator);
    }

    public Request answeredBy(Answer answer) {
        return new Request(
                entry,
                by,
                text,
                at,
                resolved,
                Stream.concat(answers.stream(), Stream.of(answer)).toList(),
                resolvedFor);
    }
}
