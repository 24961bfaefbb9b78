package net.rfcdesk.notify;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Role;
import net.rfcdesk.markup.StorageReader;
import net.rfcdesk.page.PageState;

/**
 * Which of our macros a page no longer has, as when a program wrote its text anew.
 *
 * @param roles their names
 * @param status whether it had a status macro
 */
record RemovedMacros(List<String> roles, boolean status) {

    static final RemovedMacros NONE = new RemovedMacros(List.of(), false);

    /**
     * @param rolesBefore of the page when people were last told of it
     * @param before the page as it was then; empty when the host no longer has that version
     */
    static RemovedMacros between(
            List<Role> rolesBefore, List<Role> rolesNow, Optional<AbstractPage> before, AbstractPage now) {
        Set<String> left = rolesNow.stream().map(Role::id).collect(Collectors.toSet());
        return new RemovedMacros(
                rolesBefore.stream()
                        .filter(role -> !left.contains(role.id()))
                        .map(Role::name)
                        .toList(),
                before.filter(RemovedMacros::hasStatus).isPresent() && !hasStatus(now));
    }

    private static boolean hasStatus(AbstractPage page) {
        return StorageReader.hasStatus(PageState.of(page).text());
    }
}
