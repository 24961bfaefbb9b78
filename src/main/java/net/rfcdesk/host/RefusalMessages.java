package net.rfcdesk.host;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicySource;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.SettingsScope;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Status;

/** Says why something is refused, in the current user's language. */
public final class RefusalMessages {

    private final I18nResolver texts;

    public RefusalMessages(I18nResolver texts) {
        this.texts = texts;
    }

    public String of(Refusal refusal) {
        return texts.getText(refusal.reason().key(), words(refusal.arguments()));
    }

    public String of(RoleProblem problem) {
        return texts.getText(problem.kind().key(), words(problem.arguments()));
    }

    /** @param arguments texts, whole numbers, and keys of other texts */
    public String of(String key, List<?> arguments) {
        return texts.getText(key, arguments.stream().map(this::textOrWord).toArray(Serializable[]::new));
    }

    private Serializable textOrWord(Object argument) {
        return argument instanceof String text && text.startsWith("rfc-desk.") ? texts.getText(text) : word(argument);
    }

    public String of(Rule rule) {
        return texts.getText(rule.key());
    }

    private Serializable[] words(List<?> arguments) {
        return arguments.stream().map(this::word).toArray(Serializable[]::new);
    }

    private Serializable word(Object argument) {
        if (argument instanceof Status status) {
            return texts.getText(status.key());
        }
        if (argument instanceof Policy policy) {
            return texts.getText(policy.key());
        }
        if (argument instanceof SettingsScope scope) {
            return texts.getText(scope.key());
        }
        if (argument instanceof PolicySource source) {
            return texts.getText(source.key());
        }
        if (argument instanceof RoleProblem problem) {
            return of(problem);
        }
        if (argument instanceof List<?> several) {
            return several.stream().map(this::word).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return argument instanceof Integer number ? number : argument.toString();
    }
}
