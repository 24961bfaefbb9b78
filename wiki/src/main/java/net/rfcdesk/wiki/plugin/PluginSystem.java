package net.rfcdesk.wiki.plugin;

import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.List;
import net.rfcdesk.wiki.AccessMode;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.user.Users;

/**
 * Runs plugin jars as Confluence does: in Apache Felix, with their Spring contexts started by Gemini Blueprint, and the modules
 * of their atlassian-plugin.xml at work while they are enabled.
 */
public final class PluginSystem implements AutoCloseable {
    /** What a plugin can see of the wiki. @param baseUrl with the context path, without a slash at its end */
    public record Host(
            Database database,
            Users users,
            Spaces spaces,
            Pages pages,
            Permissions permissions,
            Events events,
            AccessMode accessMode,
            String baseUrl) {}

    /** @param bundles the folder with Gemini Blueprint's and Spring's bundles. @param cache where Felix keeps its files */
    public PluginSystem(Path bundles, Path cache) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Starts the framework; the host's services are there from now on. */
    public void start(Host host) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Installs and enables, or upgrades a plugin of the same key while running. @throws PluginRefused with every reason */
    public Plugin install(Path jar) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void disable(String pluginKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void enable(String pluginKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void uninstall(String pluginKey) {
        throw new UnsupportedOperationException("not built yet");
    }

    public List<Plugin> plugins() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The macros of the enabled plugins. */
    public Macros macros() {
        throw new UnsupportedOperationException("not built yet");
    }

    public Blueprints blueprints() {
        throw new UnsupportedOperationException("not built yet");
    }

    public WebResources webResources() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Serves /rest/&lt;path&gt;/&lt;version&gt;/… of the enabled plugins; mapped to /rest/*. */
    public Servlet rest() {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** An installed plugin. @param problems modules that do not work, by name, with the reason */
    public record Plugin(String key, String name, String version, boolean enabled, List<String> problems) {}
}
