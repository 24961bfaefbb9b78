package net.rfcdesk.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.record.Detail;
import org.jspecify.annotations.Nullable;

/**
 * The site's settings as an entry of its record holds them: what it chose; a policy that is unknown is left alone.
 *
 * @param requiredRoles none where it was stored before the site could require any
 * @param privateWebhooks left out when they are not allowed, as where it was stored before they could be
 */
record SiteStandardsJson(
        @JsonProperty(required = true) Map<String, PolicyItem> policies,
        @Nullable List<RolesJson.Item> requiredRoles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean privateWebhooks)
        implements DetailJson.Item {

    static SiteStandardsJson of(SiteStandards site) {
        Map<String, PolicyItem> policies = new TreeMap<>();
        PoliciesJson.of(site.policies().values())
                .forEach((name, value) -> policies.put(
                        name,
                        new PolicyItem(site.policies().locks(Policy.named(name).orElseThrow()), value)));
        return new SiteStandardsJson(
                policies, RolesJson.items(site.requiredRoles()), site.privateWebhooks() ? true : null);
    }

    @Override
    public Detail detail() {
        Map<String, Object> values = new TreeMap<>();
        Set<Policy> locked = EnumSet.noneOf(Policy.class);
        policies.forEach((name, item) -> {
            values.put(name, item.value());
            Policy.named(name).filter(policy -> item.locked()).ifPresent(locked::add);
        });
        return new Detail.SiteSettingsChanged(new SiteStandards(
                new SitePolicies(PoliciesJson.values(values), locked),
                RolesJson.roles(requiredRoles == null ? List.of() : requiredRoles),
                Boolean.TRUE.equals(privateWebhooks)));
    }

    record PolicyItem(
            @JsonProperty(required = true) boolean locked,
            @JsonProperty(required = true) Object value) {}
}
