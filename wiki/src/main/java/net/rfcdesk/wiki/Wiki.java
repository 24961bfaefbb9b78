package net.rfcdesk.wiki;

import com.atlassian.confluence.pages.Page;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.AccessMode;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.BuiltInMacros;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.storage.StorageFormat;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.web.Site;
import net.rfcdesk.wiki.web.WebServer;
import net.rfcdesk.wiki.web.WikiLinks;
import net.rfcdesk.wiki.web.WikiPages;
import net.rfcdesk.wiki.web.rest.RestApi;
import picocli.CommandLine;

/** A running wiki: where all its rooms are put together. */
public final class Wiki implements AutoCloseable {
    private final Site site;
    private final List<FirstStart.Account> newAccounts;
    private final Shutdown shutdown;

    private Wiki(Site site, List<FirstStart.Account> newAccounts, Shutdown shutdown) {
        this.site = site;
        this.newAccounts = newAccounts;
        this.shutdown = shutdown;
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new StartCommand())
                .setExecutionExceptionHandler(StartCommand::explain)
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * @return once the wiki answers
     * @throws net.rfcdesk.wiki.plugin.PluginRefused when one of the plugins cannot be installed
     */
    public static Wiki start(WikiOptions options) {
        Shutdown shutdown = new Shutdown();
        try {
            return start(options, shutdown);
        } catch (RuntimeException failure) {
            shutdown.close();
            throw failure;
        }
    }

    private static Wiki start(WikiOptions options, Shutdown shutdown) {
        WebServer server = new WebServer(options.port());
        shutdown.later(server::close);
        Site site = site(options, server.baseUrl(), shutdown);
        List<FirstStart.Account> accounts = new FirstStart(site).make(options.demo());
        options.plugins().forEach(site.plugins()::install);
        server.start(
                site,
                WikiPages.servlet(site),
                RestApi.servlet(site, options.missing()),
                site.plugins().rest(),
                WikiPages.ofPlugins(site));
        shutdown.later(server::close);
        return new Wiki(site, accounts, shutdown);
    }

    private static Site site(WikiOptions options, String baseUrl, Shutdown shutdown) {
        Clock clock = Clock.systemUTC();
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
        Macros macros = Macros.combined(new BuiltInMacros(), plugins.macros());
        PageFinder finder = new PageFinder();
        String contextPath = URI.create(baseUrl).getPath();
        StorageFormat storage = new StorageFormat(macros, users, new WikiLinks(contextPath, finder::find));
        Pages pages =
                new Pages(database, users, spaces, permissions, events, storage, accessMode, clock, options.missing());
        finder.pages.set(pages);
        plugins.start(new PluginSystem.Host(database, users, spaces, pages, permissions, events, accessMode, baseUrl));
        return new Site(
                database, users, permissions, spaces, pages, storage, macros, plugins, accessMode, clock, baseUrl);
    }

    public Site site() {
        return site;
    }

    /** @return with the context path, without a slash at its end */
    public String baseUrl() {
        return site.baseUrl();
    }

    /** @return the accounts that this start made, none unless it was the first */
    List<FirstStart.Account> newAccounts() {
        return newAccounts;
    }

    @Override
    public void close() {
        shutdown.close();
    }

    /** Lets links find pages, although pages need the storage format and so the links first. */
    private static final class PageFinder {
        private final AtomicReference<Pages> pages = new AtomicReference<>();

        Optional<Page> find(String spaceKey, String title) {
            return pages.get().byTitle(spaceKey, title);
        }
    }
}
