package net.rfcdesk.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.record.Detail;

/** The site's settings as an entry of its record holds them: what it chose; a policy that is unknown is left alone. */
record SitePoliciesJson(Map<String, PolicyItem> policies) implements DetailJson.Item {

    static SitePoliciesJson of(SitePolicies site) {
        Map<String, PolicyItem> policies = new TreeMap<>();
        PoliciesJson.of(site.values())
                .forEach((name, value) -> policies.put(
                        name, new PolicyItem(site.locks(Policy.named(name).orElseThrow()), value)));
        return new SitePoliciesJson(policies);
    }

    @Override
    public Detail detail() {
        Map<String, Object> values = new TreeMap<>();
        Set<Policy> locked = EnumSet.noneOf(Policy.class);
        policies.forEach((name, item) -> {
            values.put(name, item.value());
            Policy.named(name).filter(policy -> item.locked()).ifPresent(locked::add);
        });
        return new Detail.SiteSettingsChanged(new SitePolicies(PoliciesJson.values(values), locked));
    }

    record PolicyItem(boolean locked, Object value) {}
}
