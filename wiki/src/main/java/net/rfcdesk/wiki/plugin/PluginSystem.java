package net.rfcdesk.wiki.plugin;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.wiki.AccessMode;
import net.rfcdesk.wiki.NotFound;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.PluginDescriptor;
import net.rfcdesk.wiki.plugin.osgi.OsgiFramework;
import net.rfcdesk.wiki.plugin.osgi.RunningBundle;
import net.rfcdesk.wiki.plugin.rest.RestModule;
import net.rfcdesk.wiki.plugin.rest.RestServlet;
import net.rfcdesk.wiki.plugin.service.HostServices;
import net.rfcdesk.wiki.plugin.service.PluginTables;
import net.rfcdesk.wiki.plugin.service.Texts;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.space.Spaces;
import net.rfcdesk.wiki.storage.MacroModule;
import net.rfcdesk.wiki.storage.Macros;
import net.rfcdesk.wiki.user.Users;
import org.springframework.util.FileSystemUtils;

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

    private static final String COPIES = "plugins";

    private final Path bundles;
    private final Path cache;
    private final PluginTables tables = new PluginTables();
    private final Translations translations = new Translations(() -> enabled().map(plugin -> plugin.texts));
    private final WebResources webResources = new WebResources(this::enabled, translations);
    private final Blueprints blueprints = new PluginBlueprints(
            () -> enabled().flatMap(plugin -> plugin.blueprints.stream()), translations, this::host);
    private final MacroModule labelledPages = new LabelledPagesMacro(this::host);
    private final Map<String, Installed> installed = new LinkedHashMap<>();
    private volatile List<EnabledPlugin> enabled = List.of();
    private volatile Host host;
    private DisabledPlugins disabled;
    private OsgiFramework framework;

    /** @param bundles the folder with Gemini Blueprint's and Spring's bundles. @param cache where Felix keeps its files */
    public PluginSystem(Path bundles, Path cache) {
        this.bundles = bundles;
        this.cache = cache;
    }

    /** Starts the framework; the host's services are there from now on. */
    public synchronized void start(Host wiki) {
        host = wiki;
        disabled = new DisabledPlugins(wiki.database().jdbc());
        forgetCopies();
        framework = new OsgiFramework(bundles, cache.resolve("felix"));
        TemplateAllowlist allowlist = new TemplateAllowlist(() -> enabled().map(plugin -> plugin.allowlist));
        new HostServices(framework).offer(wiki, translations, webResources, tables, allowlist);
    }

    /**
     * Installs and enables, or upgrades a plugin of the same key while running; an upgrade that fails leaves the old one at work.
     * What an administrator has disabled before a restart is installed without being enabled.
     *
     * @throws PluginRefused with the reason
     */
    public synchronized Plugin install(Path jar) {
        PluginDescriptor descriptor = descriptor(jar);
        Installed plugin = new Installed(keep(jar, descriptor.key()), descriptor, null);
        if (installed.containsKey(descriptor.key())) {
            upgrade(installed.get(descriptor.key()), plugin);
        } else if (disabled.contains(descriptor.key())) {
            installed.put(descriptor.key(), plugin);
        } else {
            enable(plugin);
        }
        return find(descriptor.key()).plugin();
    }

    public synchronized void disable(String pluginKey) {
        Installed plugin = find(pluginKey);
        stop(plugin);
        put(new Installed(plugin.jar(), plugin.descriptor(), null));
        disabled.add(pluginKey);
    }

    /** Starts the plugin again, in a new class loader. @throws PluginRefused with the reason */
    public synchronized void enable(String pluginKey) {
        Installed plugin = find(pluginKey);
        if (!plugin.isEnabled()) {
            enable(plugin);
            disabled.remove(pluginKey);
        }
    }

    /** The plugin's tables stay. */
    public synchronized void uninstall(String pluginKey) {
        remove(pluginKey);
        disabled.remove(pluginKey);
    }

    public synchronized List<Plugin> plugins() {
        return installed.values().stream().map(Installed::plugin).toList();
    }

    /** The macros of the enabled plugins. */
    public Macros macros() {
        return new EnabledMacros();
    }

    public Blueprints blueprints() {
        return blueprints;
    }

    public WebResources webResources() {
        return webResources;
    }

    /** Serves /rest/&lt;path&gt;/&lt;version&gt;/… of the enabled plugins; mapped to /rest/*. */
    public Servlet rest() {
        return new RestServlet(() -> enabled().flatMap(plugin -> plugin.restModules.stream()));
    }

    @Override
    public synchronized void close() {
        List.copyOf(installed.keySet()).forEach(this::remove);
        if (framework != null) {
            framework.close();
        }
    }

    private Stream<EnabledPlugin> enabled() {
        return enabled.stream();
    }

    private Host host() {
        return host;
    }

    private Installed find(String pluginKey) {
        return Optional.ofNullable(installed.get(pluginKey))
                .orElseThrow(() -> new NotFound("There is no plugin " + pluginKey));
    }

    private void upgrade(Installed before, Installed after) {
        stop(before);
        try {
            enable(after);
        } catch (PluginRefused refused) {
            if (before.isEnabled()) {
                enable(before);
            }
            throw refused;
        }
        disabled.remove(after.descriptor().key());
    }

    private void enable(Installed plugin) {
        put(new Installed(plugin.jar(), plugin.descriptor(), enable(plugin.jar(), plugin.descriptor())));
    }

    private void put(Installed plugin) {
        installed.put(plugin.descriptor().key(), plugin);
        refresh();
    }

    private void remove(String pluginKey) {
        stop(find(pluginKey));
        installed.remove(pluginKey);
        refresh();
    }

    private void refresh() {
        enabled = installed.values().stream()
                .map(Installed::running)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private EnabledPlugin enable(Path jar, PluginDescriptor descriptor) {
        RunningBundle bundle = framework.start(jar);
        try {
            EnabledPlugin plugin = new EnabledPlugin(descriptor, bundle, texts(descriptor, bundle));
            new ModuleLoader(plugin, translations, host.database(), tables, webResources).load();
            return plugin;
        } catch (RuntimeException | LinkageError e) {
            framework.stop(bundle);
            throw new PluginRefused(descriptor.key() + " cannot be enabled: " + e.getMessage(), e);
        }
    }

    private void stop(Installed plugin) {
        if (plugin.isEnabled()) {
            plugin.running().restModules.forEach(RestModule::stop);
            framework.stop(plugin.running().bundle);
        }
    }

    private static Texts texts(PluginDescriptor descriptor, RunningBundle bundle) {
        return new Texts(
                bundle.classLoader(),
                descriptor.resources("i18n").stream()
                        .map(resource -> resource.required("location"))
                        .toList());
    }

    private static PluginDescriptor descriptor(Path jar) {
        try {
            return PluginDescriptor.in(jar);
        } catch (BadDescriptor e) {
            throw new PluginRefused(e.getMessage(), e);
        }
    }

    private void forgetCopies() {
        try {
            FileSystemUtils.deleteRecursively(cache.resolve(COPIES));
        } catch (IOException e) {
            throw new UncheckedIOException(cache + " cannot be cleared", e);
        }
    }

    /** A plugin is enabled again from a copy, since whoever built the jar may be building the next one. */
    private Path keep(Path jar, String key) {
        try {
            Path folder = Files.createDirectories(cache.resolve(COPIES));
            Path kept = Files.createTempFile(folder, key, ".jar");
            return Files.copy(jar, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be copied to " + cache, e);
        }
    }

    /** An installed plugin. @param problems modules that do not work, by name, with the reason */
    public record Plugin(String key, String name, String version, boolean enabled, List<String> problems) {}

    /** @param running null while the plugin is disabled */
    private record Installed(Path jar, PluginDescriptor descriptor, EnabledPlugin running) {
        boolean isEnabled() {
            return running != null;
        }

        Plugin plugin() {
            List<String> problems = isEnabled() ? List.copyOf(running.problems) : List.of();
            return new Plugin(descriptor.key(), descriptor.name(), descriptor.version(), isEnabled(), problems);
        }
    }

    private final class EnabledMacros implements Macros {
        @Override
        public Optional<MacroModule> find(String name) {
            return stream().filter(macro -> macro.name().equals(name)).findFirst();
        }

        @Override
        public Collection<MacroModule> all() {
            return stream().toList();
        }

        private Stream<MacroModule> stream() {
            return Stream.concat(Stream.of(labelledPages), enabled().flatMap(plugin -> plugin.macros.stream()));
        }
    }
}
