package net.rfcdesk.web;

/**
 * The way back into a space, from a page that the host does not show among its own.
 *
 * @param space its name
 * @param home where it begins
 * @param list where its RFCs are; empty when there is no such page
 */
public record PlaceView(String space, String home, String list) {
    public boolean listed() {
        return !list.isEmpty();
    }
}
