package net.rfcdesk.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the site, as they are or as somebody wants them; null for what is not to change.
 *
 * @param requiredRoles which all are required
 * @param privateWebhooks whether webhooks may call addresses that are not of the public internet
 */
record SiteSettingsJson(
        @Nullable Map<String, @Nullable PolicyJson> policies,
        @Nullable List<SettingsRoleJson> requiredRoles,
        @Nullable Boolean privateWebhooks) {

    private static final String ROLES = "requiredRoles";

    static SiteSettingsJson of(SiteStandards site) {
        Map<String, @Nullable PolicyJson> json = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            json.put(policy.field(), PolicyJson.of(policy, site.policies()));
        }
        return new SiteSettingsJson(
                json,
                site.requiredRoles().stream()
                        .map(role -> SettingsRoleJson.of(role, true, null))
                        .toList(),
                site.privateWebhooks());
    }

    /** @return what the site says with what is wanted here. @throws net.rfcdesk.rfc.Refused naming what is wrong */
    SiteStandards over(SiteStandards site) {
        return new SiteStandards(
                over(site.policies()),
                requiredRoles == null ? site.requiredRoles() : roles(requiredRoles),
                privateWebhooks == null ? site.privateWebhooks() : privateWebhooks);
    }

    private SitePolicies over(SitePolicies site) {
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

    private static List<Role> roles(List<SettingsRoleJson> wanted) {
        Inputs.each(Inputs.all(wanted, ROLES), ROLES, (role, place) -> {
            if (Boolean.FALSE.equals(role.required())) {
                throw Values.invalid(place + ".required", "true");
            }
            if (role.contact() != null) {
                throw Values.invalid(place + ".contact", "null");
            }
        });
        return SettingsRoleJson.roles(wanted, ROLES);
    }

    /** @param locked whether no space can have another answer */
    record PolicyJson(@Nullable Object value, @Nullable Boolean locked) {

        static PolicyJson of(Policy policy, SitePolicies site) {
            return new PolicyJson(PoliciesJson.plain(site.of(policy)), site.locks(policy));
        }

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
