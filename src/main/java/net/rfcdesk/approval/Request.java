package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a decision asks for: a condition, or a change that its approver wants. Each is answered and resolved by itself.
 *
 * @param entry its number in the page's record; of the first one, that of the decision
 * @param by user key of the person who wrote it: the approver, or a delegate
 * @param resolved whether it is marked as resolved
 * @param answers to it, oldest first
 */
public record Request(int entry, String by, String text, Instant at, boolean resolved, List<Answer> answers) {

    public Request {
        answers = List.copyOf(answers);
    }

    /** Not resolved, and without answers. */
    public Request(int entry, String by, String text, Instant at) {
        this(entry, by, text, at, false, List.of());
    }

    public boolean open() {
        return !resolved;
    }

    Request resolve() {
        return new Request(entry, by, text, at, true, answers);
    }

    Request answeredBy(Answer answer) {
        return new Request(
                entry,
                by,
                text,
                at,
                resolved,
                Stream.concat(answers.stream(), Stream.of(answer)).toList());
    }
}
