package net.rfcdesk.wiki.plugin;

import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.PluginDescriptor;
import net.rfcdesk.wiki.plugin.item.WebItems;
import net.rfcdesk.wiki.plugin.job.Jobs;
import net.rfcdesk.wiki.plugin.osgi.OsgiFramework;
import net.rfcdesk.wiki.plugin.osgi.RunningBundle;
import net.rfcdesk.wiki.plugin.osgi.WithoutMembers;
import net.rfcdesk.wiki.plugin.rest.RestModule;
import net.rfcdesk.wiki.plugin.rest.RestServlet;
import net.rfcdesk.wiki.plugin.service.Host;
import net.rfcdesk.wiki.plugin.service.HostServices;
import net.rfcdesk.wiki.plugin.service.PluginTables;
import net.rfcdesk.wiki.plugin.service.Texts;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.plugin.servlet.PluginServlet;
import net.rfcdesk.wiki.plugin.soy.SoyCompiler;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.refusal.PluginRefused;
import net.rfcdesk.wiki.search.IndexedField;
import net.rfcdesk.wiki.storage.MacroModule;

/**
 * Runs plugin jars as Confluence does: in Apache Felix, with their Spring contexts started by Gemini Blueprint, and the modules
 * of their atlassian-plugin.xml at work while they are enabled.
 */
public final class PluginSystem implements AutoCloseable {
    private final Path bundles;
    private final Path cache;
    private final Set<HostFeature> missing;
    private final JarCopies copies;
    private final PluginTables tables = new PluginTables();
    private final Translations translations = new Translations(() -> enabled().map(plugin -> plugin.texts));
    private final SoyCompiler soy;
    private final WebResources webResources;
    private final Blueprints blueprints =
            new Blueprints(() -> enabled().flatMap(plugin -> plugin.blueprints.stream()), translations, this::host);
    private final WebItems webItems =
            new WebItems(() -> enabled().flatMap(plugin -> plugin.items.stream()), translations);
    private final Jobs jobs = new Jobs(() -> enabled().flatMap(plugin -> plugin.jobs.stream()));
    private final Map<String, InstalledPlugin> installed = new LinkedHashMap<>();
    private volatile List<EnabledPlugin> enabled = List.of();
    private volatile Host host;
    private DisabledPlugins disabled;
    private OsgiFramework framework;

    /**
     * @param bundles the folder with Gemini Blueprint's and Spring's bundles; the compiler of Soy templates is beside it
     * @param cache where Felix keeps its files
     * @param missing what plugins have to do without
     */
    public PluginSystem(Path bundles, Path cache, Set<HostFeature> missing) {
        this.bundles = bundles;
        this.soy = new SoyCompiler(bundles.resolveSibling("soy"));
        this.cache = cache;
        this.missing = missing;
        this.webResources = new WebResources(
                this::enabled,
                new ResourceFiles(this::enabled, translations, soy, !missing.contains(HostFeature.MINIFIED_FILES)));
        this.copies = new JarCopies(cache.resolve("plugins"));
    }

    /** Starts the framework; the host's services are there from now on. */
    public synchronized void start(Host wiki) {
        host = wiki;
        disabled = new DisabledPlugins(wiki.database().jdbc());
        copies.clear();
        framework = new OsgiFramework(
                bundles, cache.resolve("felix"), !missing.contains(HostFeature.CONSTRUCTOR_INJECTION));
        if (missing.contains(HostFeature.BODY_AS_STRING)) {
            framework.weave(new WithoutMembers(Set.of("getBodyAsString", "setBodyAsString")));
        }
        if (missing.contains(HostFeature.BODY_CONTENT)) {
            framework.weave(new WithoutMembers(Set.of("getBodyContent", "setBodyContent")));
        }
        TemplateAllowlist allowlist = new TemplateAllowlist(() -> enabled().map(plugin -> plugin.allowlist));
        new HostServices(framework).offer(wiki, translations, webResources, tables, allowlist);
    }

    /** Gives the plugins that start from now on the host's time, as their bean "clock". */
    public void tellTime(InstantSource time) {
        framework.tellTime(time);
    }

    /**
     * Installs and enables, or upgrades a plugin of the same key while running; an upgrade that fails leaves the old one at work.
     * What an administrator has disabled before a restart is installed without being enabled.
     *
     * @throws PluginRefused with the reason
     */
    public synchronized Plugin install(Path jar) {
        PluginDescriptor descriptor = descriptor(jar);
        InstalledPlugin plugin = InstalledPlugin.disabled(copies.copy(jar, descriptor.key()), descriptor);
        if (installed.containsKey(descriptor.key())) {
            upgrade(installed.get(descriptor.key()), plugin);
        } else if (disabled.contains(descriptor.key())) {
            installed.put(descriptor.key(), plugin);
        } else {
            enable(plugin);
        }
        return find(descriptor.key()).summary();
    }

    public synchronized void disable(String pluginKey) {
        stop(find(pluginKey));
        disabled.add(pluginKey);
    }

    /** Starts the plugin again, in a new class loader. @throws PluginRefused with the reason */
    public synchronized void enable(String pluginKey) {
        InstalledPlugin plugin = find(pluginKey);
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
        return installed.values().stream().map(InstalledPlugin::summary).toList();
    }

    /** The macros of the enabled plugins. */
    public Stream<MacroModule> macros() {
        return enabled().flatMap(plugin -> plugin.macros.stream());
    }

    public Blueprints blueprints() {
        return blueprints;
    }

    public WebItems webItems() {
        return webItems;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** What the enabled plugins make of content properties. */
    public Stream<IndexedField> indexedFields() {
        return enabled().flatMap(plugin -> plugin.indexedFields.stream());
    }

    public WebResources webResources() {
        return webResources;
    }

    /** Serves /rest/&lt;path&gt;/&lt;version&gt;/… of the enabled plugins; mapped to /rest/*. */
    public Servlet rest() {
        return new RestServlet(() -> enabled().flatMap(plugin -> plugin.restModules.stream()));
    }

    /** @param path what follows /plugins/servlet in the address */
    public Optional<PluginServlet> servlet(String path) {
        return enabled()
                .flatMap(plugin -> plugin.servlets.stream())
                .filter(servlet -> servlet.prefix(path).isPresent())
                .max(Comparator.comparing(
                        servlet -> servlet.prefix(path).orElseThrow().length()));
    }

    @Override
    public synchronized void close() {
        List.copyOf(installed.keySet()).forEach(this::remove);
        jobs.close();
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

    private InstalledPlugin find(String pluginKey) {
        return Optional.ofNullable(installed.get(pluginKey))
                .orElseThrow(() -> new NotFound("There is no plugin " + pluginKey));
    }

    private void upgrade(InstalledPlugin before, InstalledPlugin after) {
        stop(before);
        try {
            enable(after);
        } catch (PluginRefused refused) {
            if (before.isEnabled()) {
                enable(before);
            }
            throw refused;
        }
        disabled.remove(after.key());
    }

    private void enable(InstalledPlugin plugin) {
        EnabledPlugin enabled = start(plugin.jar(), plugin.descriptor());
        put(plugin.enabledAs(enabled));
        jobs.start(enabled.jobs);
    }

    private void put(InstalledPlugin plugin) {
        installed.put(plugin.key(), plugin);
        refresh();
    }

    private void remove(String pluginKey) {
        stop(find(pluginKey));
        installed.remove(pluginKey);
        refresh();
    }

    private void refresh() {
        enabled = installed.values().stream()
                .flatMap(plugin -> plugin.running().stream())
                .toList();
    }

    private EnabledPlugin start(Path jar, PluginDescriptor descriptor) {
        RunningBundle bundle = framework.start(jar);
        try {
            EnabledPlugin plugin = new EnabledPlugin(descriptor, bundle, texts(descriptor, bundle));
            new ModuleLoader(plugin, translations, host.database(), tables, webResources, soy).load();
            return plugin;
        } catch (RuntimeException | LinkageError e) {
            framework.stop(bundle);
            throw new PluginRefused(descriptor.key() + " cannot be enabled: " + e.getMessage(), e);
        }
    }

    /** Its modules go first, so that no request meets a plugin that is half stopped. */
    private void stop(InstalledPlugin plugin) {
        put(plugin.disabled());
        plugin.running().ifPresent(running -> {
            jobs.stop(running.jobs);
            running.servlets.forEach(PluginServlet::stop);
            running.restModules.forEach(RestModule::stop);
            framework.stop(running.bundle);
        });
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

    /** An installed plugin. @param problems modules that do not work, by name, with the reason */
    public record Plugin(String key, String name, String version, boolean enabled, List<String> problems) {}
}
