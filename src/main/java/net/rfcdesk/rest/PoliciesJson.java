package net.rfcdesk.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/** Policies by their names: yes and no as booleans, other answers as texts. */
final class PoliciesJson {

    private static final String FIELD = "policies";

    private PoliciesJson() {}

    /** @return the answer to each policy, also to those that nobody answered */
    static Map<String, Object> of(PolicyValues values) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            Object value = values.of(policy);
            json.put(policy.field(), value instanceof Boolean ? value : value.toString());
        }
        return json;
    }

    /** @return those values with what is wanted here. @throws Refused naming the policy */
    static PolicyValues over(PolicyValues values, Map<String, @Nullable Object> wanted) {
        PolicyValues changed = values;
        for (Map.Entry<String, @Nullable Object> each : wanted.entrySet()) {
            Policy policy = policy(each.getKey(), place(each.getKey()));
            if (each.getValue() != null) {
                changed = changed.with(policy, value(policy, each.getValue()));
            }
        }
        return changed;
    }

    static Policy policy(String name, String field) {
        return Policy.named(name)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.FIELD_UNKNOWN, field).in(field).exception());
    }

    private static Object value(Policy policy, Object given) {
        String field = place(policy.field());
        boolean typed = given instanceof Boolean == policy.byDefault() instanceof Boolean;
        String written = given instanceof String text ? InputText.checkedLine(text, field) : given.toString();
        return policy.value(written).filter(value -> typed).orElseThrow(() -> invalid(policy, field));
    }

    private static Refused invalid(Policy policy, String field) {
        return Values.invalid(
                field, policy.answers().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static String place(String name) {
        return FIELD + "." + name;
    }
}
