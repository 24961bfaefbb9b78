package net.rfcdesk.approval;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the site answers to policies, for spaces that do not answer them themselves, and for all spaces where it locks them.
 *
 * @param values other answers than the defaults, and those that are locked
 * @param locked policies to which no space can give an answer of its own
 */
public record SitePolicies(PolicyValues values, Set<Policy> locked) {

    /** Of a site that has chosen nothing. */
    public static final SitePolicies NONE = new SitePolicies(PolicyValues.NONE, Set.of());

    public SitePolicies {
        Set<Policy> copy = EnumSet.noneOf(Policy.class);
        copy.addAll(locked);
        locked = Collections.unmodifiableSet(copy);
        values = decisive(values, locked);
    }

    private static PolicyValues decisive(PolicyValues values, Set<Policy> locked) {
        PolicyValues decisive = values;
        for (Policy policy : Policy.values()) {
            if (locked.contains(policy)) {
                decisive = decisive.with(policy, values.of(policy));
            } else if (values.of(policy).equals(policy.byDefault())) {
                decisive = decisive.without(policy);
            }
        }
        return decisive;
    }

    /** @return what the site answers, or else the default */
    public Object of(Policy policy) {
        return values.of(policy);
    }

    public boolean locks(Policy policy) {
        return locked.contains(policy);
    }

    public SitePolicies with(Policy policy, Object value, boolean lock) {
        Set<Policy> changed = EnumSet.noneOf(Policy.class);
        changed.addAll(locked);
        changed.remove(policy);
        if (lock) {
            changed.add(policy);
        }
        return new SitePolicies(values.with(policy, value), changed);
    }

    /** @param chosen what a space answers. @return what holds in that space */
    PolicyValues over(PolicyValues chosen) {
        PolicyValues held = chosen;
        for (Policy policy : values.chosen().keySet()) {
            if (locks(policy) || chosen.chosen(policy).isEmpty()) {
                held = held.with(policy, of(policy));
            }
        }
        return held;
    }

    /** @param chosen what a space answers. @return the policies that are not answered by it, with what answers them */
    Map<Policy, PolicySource> sources(PolicyValues chosen) {
        return values.chosen().keySet().stream()
                .filter(policy -> source(policy, chosen) != PolicySource.SPACE)
                .collect(Collectors.toUnmodifiableMap(policy -> policy, policy -> source(policy, chosen)));
    }

    /** @param chosen what a space answers. @return where what holds in that space comes from */
    PolicySource source(Policy policy, PolicyValues chosen) {
        if (locks(policy)) {
            return PolicySource.LOCKED;
        }
        if (chosen.chosen(policy).isPresent()) {
            return PolicySource.SPACE;
        }
        return values.chosen(policy).isPresent() ? PolicySource.SITE : PolicySource.DEFAULT;
    }
}
