package net.rfcdesk.wiki.web;

import java.net.URI;
import java.time.Clock;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.user.Users;

/** What the pages of the wiki are made from. @param baseUrl with the context path, without a slash at its end */
public record Site(
        Database database,
        Users users,
        Permissions permissions,
        Spaces spaces,
        Pages pages,
        StorageFormat storage,
        Macros macros,
        PluginSystem plugins,
        AccessMode accessMode,
        Clock clock,
        String baseUrl) {
    /** The name in the browser's title and in the header. */
    public static final String NAME = "RFC Desk wiki";

    public String contextPath() {
        return URI.create(baseUrl).getPath();
    }
}
