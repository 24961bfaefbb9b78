package net.rfcdesk.web;

import net.rfcdesk.host.Site;
import net.rfcdesk.host.SpaceHome;

/**
 * The way back into a space, from a page that the host does not show among its own.
 *
 * @param space its name
 * @param home where it begins
 * @param list where its RFCs are; empty when there is no such page
 */
public record PlaceView(String space, String home, String list) {
    static PlaceView of(SpaceHome home, Site site) {
        return new PlaceView(
                home.name(),
                site.address(home.path()),
                home.listPath().map(site::address).orElse(""));
    }

    public boolean listed() {
        return !list.isEmpty();
    }
}
