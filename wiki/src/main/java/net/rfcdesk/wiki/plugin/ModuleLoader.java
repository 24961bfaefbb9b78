package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.scheduler.JobRunner;
import jakarta.servlet.http.HttpServlet;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.Consumer;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.job.ScheduledJob;
import net.rfcdesk.wiki.plugin.rest.RestModule;
import net.rfcdesk.wiki.plugin.service.PluginTables;
import net.rfcdesk.wiki.plugin.service.Translations;
import net.rfcdesk.wiki.plugin.servlet.PluginServlet;
import net.rfcdesk.wiki.plugin.soy.SoyCompiler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a started plugin's modules to work. One that cannot work is a problem by name; the others go on. */
final class ModuleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleLoader.class);
    private static final Consumer<DescriptorElement> NOTHING_TO_DO = module -> {};

    private final EnabledPlugin plugin;
    private final Translations translations;
    private final TableLoader tables;
    private final WebResources webResources;
    private final SoyCompiler soy;
    private final Map<String, Consumer<DescriptorElement>> loaders = new LinkedHashMap<>();

    ModuleLoader(
            EnabledPlugin plugin,
            Translations translations,
            Database database,
            PluginTables tables,
            WebResources webResources,
            SoyCompiler soy) {
        this.plugin = plugin;
        this.translations = translations;
        this.tables = new TableLoader(plugin, database, tables);
        this.webResources = webResources;
        this.soy = soy;
        BlueprintLoader blueprints = new BlueprintLoader(plugin, translations);
        WebItemLoader items = new WebItemLoader(plugin);
        loaders.put("ao", NOTHING_TO_DO);
        loaders.put("content-template", blueprints::template);
        loaders.put("blueprint", blueprints::blueprint);
        loaders.put("web-section", items::section);
        loaders.put("web-item", items::item);
        loaders.put("xhtml-macro", this::macro);
        loaders.put("web-resource", this::webResource);
        loaders.put("velocity-allowlist", this::allowlist);
        loaders.put("rest", module -> plugin.restModules.add(RestModule.of(module, plugin.bundle)));
        loaders.put("servlet", this::servlet);
        loaders.put("job-config", this::job);
        loaders.put("content-property-index-schema", new IndexSchemaLoader(plugin)::load);
        loaders.put("rest-migration", NOTHING_TO_DO);
    }

    /** @throws RuntimeException when the plugin's tables cannot be brought up to date */
    void load() {
        plugin.descriptor.modules("ao").forEach(tables::load);
        plugin.descriptor
                .resources("download")
                .forEach(resource -> plugin.downloads.add(Download.of(plugin.key(), resource)));
        checkTexts();
        loaders.keySet().forEach(type -> plugin.descriptor.modules(type).forEach(this::load));
        plugin.descriptor.modules().stream()
                .filter(module -> !loaders.containsKey(module.type()))
                .forEach(module -> problem(module, "the wiki does not know this type of module"));
    }

    private void load(DescriptorElement module) {
        try {
            String owner = plugin.completeKey(module.key());
            module.children("resource").forEach(resource -> plugin.downloads.add(Download.of(owner, resource)));
            loaders.get(module.type()).accept(module);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("{} of {}", module, plugin.key(), e);
            problem(module, String.valueOf(e.getMessage()));
        }
        boolean conditional = module.child("condition").isPresent()
                || module.child("conditions").isPresent();
        if (conditional && !WebItemLoader.isOfTheMenus(module)) {
            problem(module, "its conditions are not looked at; it is always there");
        }
    }

    private void problem(DescriptorElement module, String reason) {
        String problem = module + ": " + reason;
        LOG.warn("{}: {}", plugin.key(), problem);
        plugin.problems.add(problem);
    }

    private void checkTexts() {
        try {
            plugin.texts.check();
        } catch (MissingResourceException e) {
            plugin.problems.add("resource i18n: " + e.getMessage());
        }
    }

    private void macro(DescriptorElement module) {
        Macro macro = plugin.contents().make(module.required("class"), Macro.class);
        plugin.macros.add(new PluginMacro(plugin.key(), module, macro, translations));
    }

    private void servlet(DescriptorElement module) {
        HttpServlet servlet = plugin.contents().make(module.required("class"), HttpServlet.class);
        plugin.servlets.add(PluginServlet.of(module, servlet));
    }

    private void job(DescriptorElement module) {
        ScheduledJob job = ScheduledJob.of(
                plugin.completeKey(module.key()),
                module,
                name -> plugin.contents().bean(name, JobRunner.class));
        plugin.jobs.add(job);
        if (!job.scheduled()) {
            problem(module, "the wiki does not know cron expressions; the job runs only when asked to");
        }
    }

    private void webResource(DescriptorElement module) {
        WebResourceModule webResource = WebResourceModule.of(plugin.completeKey(module.key()), module);
        module.children("resource").forEach(resource -> check(resource.required("location"), webResource));
        plugin.webResources.add(webResource);
        webResource.dependencies().stream()
                .filter(dependency -> !isKnown(dependency))
                .forEach(dependency ->
                        problem(module, "there is no web-resource " + dependency + " for it to depend on"));
    }

    private void check(String location, WebResourceModule webResource) {
        URL file = plugin.contents().file(location);
        if (webResource.compiled().stream().anyMatch(ending -> location.endsWith("." + ending))) {
            soy.compile(file);
        }
    }

    private boolean isKnown(String webResource) {
        return WebResources.isOfTheHost(webResource)
                || webResources.has(webResource)
                || plugin.descriptor.modules("web-resource").stream()
                        .map(module -> plugin.completeKey(module.key()))
                        .anyMatch(webResource::equals);
    }

    private void allowlist(DescriptorElement module) {
        module.children("method").forEach(method -> plugin.allowlist.add(existing(method.text())));
    }

    private String existing(String signature) {
        Class<?> type = plugin.contents().type(signature.replaceFirst("#.*", ""));
        if (!plugin.bundle.owns(type)) {
            throw new BadDescriptor(type.getName() + " is not the plugin's own; only own classes can be allowlisted");
        }
        return Arrays.stream(type.getMethods())
                .map(method -> TemplateAllowlist.signature(type, method))
                .filter(signature.replaceAll("\\s+", " ")::equals)
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("there is no public method " + signature));
    }
}
