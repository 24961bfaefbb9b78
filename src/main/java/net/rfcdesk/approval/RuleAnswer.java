package net.rfcdesk.approval;

import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said when it was asked.
 *
 * @param refusal none when the rule holds
 */
public record RuleAnswer(Rule rule, @Nullable Refusal refusal) {

    public static RuleAnswer of(Rule rule, boolean holds, RefusalCode otherwise, Object... arguments) {
        return new RuleAnswer(rule, holds ? null : Refusal.of(otherwise, arguments));
    }

    public boolean holds() {
        return refusal == null;
    }

    public Optional<Refusal> against() {
        return Optional.ofNullable(refusal);
    }
}
