package net.rfcdesk.approval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered to some policies.
 *
 * @param chosen for each policy that was answered one of its answers
 */
public record PolicyValues(Map<Policy, Object> chosen) {

    public static final PolicyValues NONE = new PolicyValues(Map.of());

    public PolicyValues {
        Map<Policy, Object> copy = new EnumMap<>(Policy.class);
        copy.putAll(chosen);
        copy.forEach((policy, value) -> {
            if (!policy.answers().contains(value)) {
                throw new IllegalArgumentException(policy + " cannot be " + value);
            }
        });
        chosen = Collections.unmodifiableMap(copy);
    }

    /** @return what was answered, or else the default */
    public Object of(Policy policy) {
        return chosen(policy).orElse(policy.byDefault());
    }

    /** @return empty when nothing was answered */
    public Optional<Object> chosen(Policy policy) {
        return Optional.ofNullable(chosen.get(policy));
    }

    /** @return whether a policy that is answered by yes or no says yes */
    public boolean allows(Policy policy) {
        return of(policy).equals(true);
    }

    public PolicyValues with(Policy policy, Object value) {
        Map<Policy, Object> changed = new EnumMap<>(Policy.class);
        changed.putAll(chosen);
        changed.put(policy, value);
        return new PolicyValues(changed);
    }

    public PolicyValues without(Policy policy) {
        Map<Policy, Object> changed = new EnumMap<>(Policy.class);
        changed.putAll(chosen);
        changed.remove(policy);
        return new PolicyValues(changed);
    }
}
