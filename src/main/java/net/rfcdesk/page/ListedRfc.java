package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.Records;

/**
 * An RFC in a list, as its page is now.
 *
 * @param urlPath of the page, without the site's base URL
 */
public record ListedRfc(Rfc rfc, String urlPath, List<Role> roles) {

    public ListedRfc {
        roles = List.copyOf(roles);
    }

    /** @param spaces with the settings of its space */
    ListedRfc numbered(Records spaces) {
        return new ListedRfc(rfc.numbered(spaces.settingsOf(rfc.spaceKey()).prefix()), urlPath, roles);
    }
}
