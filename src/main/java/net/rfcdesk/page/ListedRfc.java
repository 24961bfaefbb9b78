package net.rfcdesk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * An RFC in a list, as its page is now.
 *
 * @param urlPath of the page, without the site's base URL
 * @param decideBy the day that the page names
 * @param mayView whether a user, given by key, may view the page
 */
public record ListedRfc(
        Rfc rfc, String urlPath, List<Role> roles, @Nullable LocalDate decideBy, Predicate<String> mayView) {

    public ListedRfc {
        roles = List.copyOf(roles);
    }

    /** @param prefix that its space has chosen */
    public ListedRfc numbered(String prefix) {
        return new ListedRfc(rfc.numbered(prefix), urlPath, roles, decideBy, mayView);
    }
}
