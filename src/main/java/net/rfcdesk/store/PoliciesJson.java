package net.rfcdesk.store;

import java.util.Map;
import java.util.TreeMap;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import org.jspecify.annotations.Nullable;

/** Policies as an entry holds them: yes and no as booleans, numbers as numbers, other answers by name. */
final class PoliciesJson {

    private PoliciesJson() {}

    /** @return in the order of their names */
    static Map<String, Object> of(PolicyValues values) {
        Map<String, Object> json = new TreeMap<>();
        values.chosen()
                .forEach((policy, value) -> json.put(policy.field(), value instanceof Enum ? value.toString() : value));
        return json;
    }

    /**
     * @return those that are known; a policy that is unknown is left alone
     * @throws IllegalArgumentException for an answer that a policy cannot have
     */
    static PolicyValues values(Map<String, @Nullable Object> json) {
        PolicyValues values = PolicyValues.NONE;
        for (Policy policy : Policy.values()) {
            if (json.containsKey(policy.field())) {
                values = values.with(policy, answer(policy, json.get(policy.field())));
            }
        }
        return values;
    }

    private static Object answer(Policy policy, @Nullable Object written) {
        return policy.value(String.valueOf(written))
                .orElseThrow(() -> new IllegalArgumentException(policy + " cannot be " + written));
    }
}
