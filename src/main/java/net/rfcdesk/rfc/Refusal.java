package net.rfcdesk.rfc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is refused and why, for a view to explain or a service to throw.
 *
 * @param field of the input that has to be put right; none when it is not about one
 * @param arguments of the sentence: text, numbers, a {@link Status}, a policy or who answered it, what is wrong with a role, or a list of them
 * @param comparison what to look at before one tries again
 */
public record Refusal(
        RefusalCode reason,
        @Nullable String field,
        List<Object> arguments,
        @Nullable Comparison comparison) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(RefusalCode reason, Object... arguments) {
        return new Refusal(reason, null, List.of(arguments), null);
    }

    public Refusal in(String inputField) {
        return new Refusal(reason, inputField, arguments, comparison);
    }

    public Refusal comparing(Comparison versions) {
        return new Refusal(reason, field, arguments, versions);
    }

    /** @throws Refused always, for a rule's answer: {@code rule(…).ifPresent(Refusal::raise)} */
    public void raise() {
        throw exception();
    }

    public Refused exception() {
        return exception(null);
    }

    /** @param cause what went wrong beneath */
    public Refused exception(@Nullable Throwable cause) {
        return new Refused(this, cause);
    }
}
