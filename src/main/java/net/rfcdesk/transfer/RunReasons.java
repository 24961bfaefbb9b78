package net.rfcdesk.transfer;

import java.util.List;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.rfc.Status;

/** Why something became of a page or file, as runs keep it, for readers of any language. */
final class RunReasons {

    static final String ERROR = "rfc-desk.run.reason.error";
    static final String USER_GONE = "rfc-desk.run.reason.user-gone";

    private RunReasons() {}

    static RunItem refused(RunItem item, Outcome outcome, Refusal refusal) {
        return item.become(outcome, refusal.reason().key(), words(refusal.arguments()));
    }

    static RunItem because(RunItem item, Outcome outcome, String key, Object... arguments) {
        return item.become(outcome, key, words(List.of(arguments)));
    }

    private static List<Object> words(List<?> arguments) {
        return arguments.stream().map(RunReasons::word).toList();
    }

    private static Object word(Object argument) {
        if (argument instanceof Status status) {
            return status.key();
        }
        if (argument instanceof Policy policy) {
            return policy.key();
        }
        return argument instanceof Integer ? argument : argument.toString();
    }
}
