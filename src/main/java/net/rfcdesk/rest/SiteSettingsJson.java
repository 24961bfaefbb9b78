package net.rfcdesk.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.SitePolicies;
import org.jspecify.annotations.Nullable;

/** Settings of the site, as they are or as somebody wants them; null for what is not to change. */
record SiteSettingsJson(@Nullable Map<String, @Nullable PolicyJson> policies) {

    static SiteSettingsJson of(SitePolicies site) {
        Map<String, @Nullable PolicyJson> json = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            json.put(policy.field(), new PolicyJson(PoliciesJson.plain(site.of(policy)), site.locks(policy)));
        }
        return new SiteSettingsJson(json);
    }

    /** @return those policies with what is wanted here. @throws net.rfcdesk.rfc.Refused naming what is wrong */
    SitePolicies over(SitePolicies site) {
        SitePolicies changed = site;
        for (Map.Entry<String, @Nullable PolicyJson> each :
                (policies == null ? Map.<String, @Nullable PolicyJson>of() : policies).entrySet()) {
            Policy policy = PoliciesJson.policy(each.getKey());
            if (each.getValue() != null) {
                changed = each.getValue().over(changed, policy);
            }
        }
        return changed;
    }

    /** @param locked whether no space can have another answer */
    record PolicyJson(@Nullable Object value, @Nullable Boolean locked) {

        SitePolicies over(SitePolicies site, Policy policy) {
            return site.with(
                    policy,
                    value == null
                            ? site.of(policy)
                            : PoliciesJson.value(policy, value, PoliciesJson.place(policy) + ".value"),
                    locked == null ? site.locks(policy) : locked);
        }
    }
}
