package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;

/**
 * What the site says about how its spaces handle their RFCs.
 *
 * @param policies what it answers to them
 * @param requiredRoles that every RFC needs, where {@link Policy#SITE_ROLES} does not say otherwise
 * @param privateWebhooks whether webhooks of spaces may call addresses that are not of the public internet
 */
public record SiteStandards(SitePolicies policies, List<Role> requiredRoles, boolean privateWebhooks) {

    /** Of a site that has chosen nothing. */
    public static final SiteStandards NONE = new SiteStandards(SitePolicies.NONE, List.of(), false);

    public SiteStandards {
        requiredRoles = List.copyOf(requiredRoles);
    }

    public SiteStandards with(SitePolicies other) {
        return new SiteStandards(other, requiredRoles, privateWebhooks);
    }

    /** @param id of the role. @return empty when the site does not require it */
    public Optional<Role> requiredRole(String id) {
        return requiredRoles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public SiteStandards requiring(List<Role> roles) {
        return new SiteStandards(policies, roles, privateWebhooks);
    }
}
