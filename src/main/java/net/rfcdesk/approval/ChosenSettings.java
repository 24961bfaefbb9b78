package net.rfcdesk.approval;

/**
 * What a space chose, beside what the site makes of it, so that its own choice is back when the site's lock is gone.
 *
 * @param chosen by the space; nothing decides by it
 * @param site what the site answers to policies
 */
public record ChosenSettings(SpaceSettings chosen, SitePolicies site) {

    /** @return the settings that hold in the space */
    public SpaceSettings held() {
        return chosen.with(site.over(chosen.policies()));
    }

    /** @return where what holds in the space comes from */
    public PolicySource source(Policy policy) {
        return site.source(policy, chosen.policies());
    }
}
