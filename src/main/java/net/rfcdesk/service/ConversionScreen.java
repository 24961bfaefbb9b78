package net.rfcdesk.service;

import java.util.List;
import net.rfcdesk.approval.Role;

/**
 * What somebody is told before a page becomes an RFC.
 *
 * @param roles that the page is going to ask for
 * @param done whether it has our macros already
 */
public record ConversionScreen(long pageId, String title, String urlPath, List<Role> roles, boolean done) {

    public ConversionScreen {
        roles = List.copyOf(roles);
    }
}
