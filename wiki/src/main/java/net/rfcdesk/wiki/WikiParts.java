package net.rfcdesk.wiki;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.mail.MailServers;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.HostFeature;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.plugin.service.Host;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.Links;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.user.Users;

/** The parts of a wiki below its web server. @param baseUrl with the context path, without a slash at its end */
public record WikiParts(
        Database database,
        AccessMode accessMode,
        Users users,
        Permissions permissions,
        Spaces spaces,
        Pages pages,
        Lookup lookup,
        Macros macros,
        StorageFormat storage,
        PluginSystem plugins,
        MailServers mailServers,
        WikiClock clock,
        String baseUrl) {

    /** @param shutdown is told what has to be closed again */
    static WikiParts make(WikiOptions options, String baseUrl, Shutdown shutdown) {
        Database database = Database.open(options.jdbcUrl(), options.jdbcUser(), options.jdbcPassword());
        shutdown.later(database::close);
        AccessMode accessMode = new AccessMode();
        Events events = new Events();
        Users users = new Users(database);
        Permissions permissions = new Permissions(database, users);
        Spaces spaces = new Spaces(database, permissions, events, accessMode);
        PluginSystem plugins =
                new PluginSystem(options.bundles(), options.data().resolve("osgi"), options.missing());
        shutdown.later(plugins::close);
        Macros macros = new Macros(plugins::macros);
        PageFinder finder = new PageFinder();
        StorageFormat storage =
                new StorageFormat(macros, users, new Links(URI.create(baseUrl).getPath(), finder::path));
        WikiClock clock = new WikiClock();
        boolean eventsBelow = !options.missing().contains(HostFeature.MOVE_EVENTS_BELOW);
        Pages pages = new Pages(database, users, spaces, permissions, events, storage, accessMode, clock, eventsBelow);
        finder.pages.set(pages);
        MailServers mailServers = mailServers(options, clock);
        plugins.start(new Host(database, users, spaces, pages, permissions, events, accessMode, mailServers, baseUrl));
        if (options.story() != null) {
            plugins.tellTime(clock);
        }
        Lookup lookup = new Lookup(pages, spaces, permissions, accessMode);
        return new WikiParts(
                database,
                accessMode,
                users,
                permissions,
                spaces,
                pages,
                lookup,
                macros,
                storage,
                plugins,
                mailServers,
                clock,
                baseUrl);
    }

    private static MailServers mailServers(WikiOptions options, WikiClock clock) {
        return options.missing().contains(HostFeature.MAIL_SERVER)
                ? MailServers.none()
                : MailServers.of(options.smtp(), clock);
    }

    /** Lets links find pages, although pages need the storage format and so the links first. */
    private static final class PageFinder {
        private final AtomicReference<Pages> pages = new AtomicReference<>();

        Optional<String> path(String spaceKey, String title) {
            return pages.get().byTitle(spaceKey, title).map(page -> page.getUrlPath());
        }
    }
}
