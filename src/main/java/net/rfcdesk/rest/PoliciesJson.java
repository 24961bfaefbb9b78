package net.rfcdesk.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/** Policies by their names: yes and no as booleans, numbers as numbers, other answers as texts. */
final class PoliciesJson {

    private static final String FIELD = "policies";
    /** In place of an answer of the space. */
    private static final String OF_THE_SITE = "SITE";

    private PoliciesJson() {}

    /** @return the answer to each policy, also to those that nobody answered */
    static Map<String, Object> of(PolicyValues values) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            Object value = values.of(policy);
            json.put(policy.field(), plain(value));
        }
        return json;
    }

    static Object plain(Object value) {
        return value instanceof Enum ? value.toString() : value;
    }

    /**
     * @param values what a space chose
     * @return those values with what is wanted here, without those that are left to the site
     * @throws Refused naming the policy
     */
    static PolicyValues over(PolicyValues values, Map<String, @Nullable Object> wanted) {
        PolicyValues changed = values;
        for (Map.Entry<String, @Nullable Object> each : wanted.entrySet()) {
            Policy policy = policy(each.getKey());
            Object given = each.getValue();
            if (given instanceof String text && text.strip().equalsIgnoreCase(OF_THE_SITE)) {
                changed = changed.without(policy);
            } else if (given != null) {
                changed = changed.with(policy, value(policy, given, place(policy), OF_THE_SITE));
            }
        }
        return changed;
    }

    /** @throws Refused when there is no policy of that name */
    static Policy policy(String name) {
        String field = FIELD + "." + name;
        return Policy.named(name)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.FIELD_UNKNOWN, field).in(field).exception());
    }

    /**
     * @param field that has it
     * @param others what can be given instead of an answer
     * @throws Refused when it is no answer to the policy
     */
    static Object value(Policy policy, Object given, String field, String... others) {
        boolean typed = Stream.of(Boolean.class, Number.class)
                .allMatch(type -> type.isInstance(given) == type.isInstance(policy.byDefault()));
        String written = given instanceof String text ? InputText.checkedLine(text, field) : given.toString();
        return policy.value(written).filter(value -> typed).orElseThrow(() -> invalid(policy, field, others));
    }

    private static Refused invalid(Policy policy, String field, String... others) {
        return Values.invalid(
                field,
                Stream.concat(policy.answers().stream().map(Object::toString), Stream.of(others))
                        .collect(Collectors.joining(", ")));
    }

    static String place(Policy policy) {
        return FIELD + "." + policy.field();
    }
}
