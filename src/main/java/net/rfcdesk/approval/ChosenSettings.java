package net.rfcdesk.approval;

/**
 * What a space chose, beside what the site makes of it, so that its own choice is back when the site's lock is gone.
 *
 * @param chosen by the space; nothing decides by it
 * @param site what the site says for all spaces
 */
public record ChosenSettings(SpaceSettings chosen, SiteStandards site) {

    /** @return the settings that hold in the space */
    public SpaceSettings held() {
        SpaceSettings held = chosen.under(site.policies());
        return held.allows(Policy.SITE_ROLES) ? held.beside(site.requiredRoles()) : held;
    }

    /** @return where what holds in the space comes from */
    public PolicySource source(Policy policy) {
        return site.policies().source(policy, chosen.policies());
    }
}
