package net.rfcdesk.web;

/**
 * A person as a page shows them.
 *
 * @param name what they are called; of somebody who is gone, that they are
 * @param initials one or two letters, for the circle beside the name
 * @param picture address of their picture; empty when they have none
 * @param userName for the host's scripts, which show more about them; empty when they are gone
 * @param address of their profile; empty when they are gone
 */
public record PersonView(String name, String initials, String picture, String userName, String address) {

    public boolean pictured() {
        return !picture.isEmpty();
    }

    public boolean linked() {
        return !address.isEmpty();
    }
}
