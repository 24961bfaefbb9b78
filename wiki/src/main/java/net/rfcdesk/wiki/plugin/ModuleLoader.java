package net.rfcdesk.wiki.plugin;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.plugin.web.ContextProvider;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Consumer;
import net.java.ao.RawEntity;
import net.rfcdesk.wiki.ao.PluginActiveObjects;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.rest.RestModule;
import net.rfcdesk.wiki.plugin.service.PluginTables;
import net.rfcdesk.wiki.plugin.service.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a started plugin's modules to work. One that cannot work is a problem by name; the others go on. */
final class ModuleLoader {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleLoader.class);
    private static final String CREATE_DIALOG = "system.create.dialog/content";

    private final EnabledPlugin plugin;
    private final Translations translations;
    private final Database database;
    private final PluginTables tables;
    private final WebResources others;
    private final Map<String, Consumer<DescriptorElement>> loaders = new LinkedHashMap<>();

    ModuleLoader(
            EnabledPlugin plugin,
            Translations translations,
            Database database,
            PluginTables tables,
            WebResources others) {
        this.plugin = plugin;
        this.translations = translations;
        this.database = database;
        this.tables = tables;
        this.others = others;
        loaders.put("ao", module -> {});
        loaders.put("content-template", this::contentTemplate);
        loaders.put("blueprint", this::blueprint);
        loaders.put("web-item", ModuleLoader::checkWebItem);
        loaders.put("xhtml-macro", this::macro);
        loaders.put("web-resource", this::webResource);
        loaders.put("velocity-allowlist", this::allowlist);
        loaders.put("rest", module -> plugin.restModules.add(RestModule.of(module, plugin.bundle)));
        loaders.put("rest-migration", module -> {});
    }

    /** @throws RuntimeException when the plugin's tables cannot be brought up to date */
    void load() {
        modules("ao").forEach(this::activeObjects);
        plugin.descriptor
                .resources("download")
                .forEach(resource -> plugin.downloads.add(Download.of(plugin.key(), resource)));
        checkTexts();
        loaders.keySet().forEach(type -> modules(type).forEach(this::load));
        plugin.descriptor.modules().stream()
                .filter(module -> !loaders.containsKey(module.type()))
                .forEach(module -> problem(module, "the wiki does not know this type of module"));
    }

    private List<DescriptorElement> modules(String type) {
        return plugin.descriptor.modules().stream()
                .filter(module -> module.type().equals(type))
                .toList();
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
        if (module.child("condition").isPresent() || module.child("conditions").isPresent()) {
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

    private void activeObjects(DescriptorElement module) {
        List<Class<? extends RawEntity<?>>> entities = module.children("entity").stream()
                .<Class<? extends RawEntity<?>>>map(entity -> entityClass(entity.text()))
                .toList();
        List<ActiveObjectsUpgradeTask> tasks = module.children("upgradeTask").stream()
                .map(task -> make(task.text(), ActiveObjectsUpgradeTask.class))
                .toList();
        String namespace = module.attribute("namespace").orElse(plugin.key());
        tables.ready(plugin.bundle.bundle(), new PluginActiveObjects(database, namespace, entities, tasks));
    }

    private void contentTemplate(DescriptorElement module) {
        DescriptorElement template = module.children("resource").stream()
                .filter(resource -> resource.required("name").equals("template"))
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("it needs a resource with the name template"));
        Optional<ContextProvider> provider =
                module.child("context-provider").map(element -> make(element.required("class"), ContextProvider.class));
        provider.ifPresent(filling -> filling.init(Map.of()));
        plugin.templates.add(new ContentTemplate(module.key(), file(template.required("location")), provider));
    }

    private void blueprint(DescriptorElement module) {
        DescriptorElement webItem = modules("web-item").stream()
                .filter(item ->
                        item.param("blueprintKey").filter(module.key()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("no web-item offers it in the Create dialog"));
        String template = module.attribute("content-template-key")
                .or(() -> module.child("content-template").map(element -> element.required("ref")))
                .orElseThrow(() -> new BadDescriptor("it names no content-template"));
        plugin.blueprints.add(new PluginBlueprint(
                plugin.completeKey(module.key()),
                module,
                webItem,
                icon(webItem),
                template(template),
                module.attribute("index-template-key").map(this::template),
                translations));
    }

    private ContentTemplate template(String key) {
        return plugin.templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("there is no working content-template " + key));
    }

    private String icon(DescriptorElement webItem) {
        return webItem.children("resource").stream()
                .map(resource -> resource.required("name"))
                .filter("icon"::equals)
                .map(name -> WebResources.path(plugin.completeKey(webItem.key()), name))
                .findFirst()
                .orElse(null);
    }

    private static void checkWebItem(DescriptorElement module) {
        if (!module.required("section").equals(CREATE_DIALOG)) {
            throw new BadDescriptor("the wiki shows web-items in the section " + CREATE_DIALOG + " only");
        }
    }

    private void macro(DescriptorElement module) {
        Macro macro = make(module.required("class"), Macro.class);
        plugin.macros.add(new PluginMacro(plugin.key(), module, macro, translations));
    }

    private void webResource(DescriptorElement module) {
        module.children("resource").forEach(resource -> file(resource.required("location")));
        WebResourceModule webResource = WebResourceModule.of(plugin.completeKey(module.key()), module);
        plugin.webResources.add(webResource);
        webResource.dependencies().stream()
                .filter(dependency -> !isKnown(dependency))
                .forEach(dependency ->
                        problem(module, "there is no web-resource " + dependency + " for it to depend on"));
    }

    private boolean isKnown(String completeKey) {
        return WebResources.isOfTheHost(completeKey)
                || modules("web-resource").stream()
                        .map(module -> plugin.completeKey(module.key()))
                        .anyMatch(completeKey::equals)
                || others.has(completeKey);
    }

    private void allowlist(DescriptorElement module) {
        module.children("method").forEach(method -> plugin.allowlist.add(allowed(method.text())));
    }

    private String allowed(String signature) {
        int end = signature.indexOf('#');
        Class<?> type = load(end < 0 ? signature : signature.substring(0, end));
        if (!plugin.bundle.owns(type)) {
            throw new BadDescriptor(type.getName() + " is not the plugin's own; only own classes can be allowlisted");
        }
        Method[] methods = type.getMethods();
        return Arrays.stream(methods)
                .map(method -> TemplateAllowlist.signature(type, method))
                .filter(signature.replaceAll("\\s+", " ")::equals)
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("there is no public method " + signature));
    }

    private URL file(String location) {
        URL file = plugin.bundle.file(location);
        if (file == null) {
            throw new BadDescriptor("there is no file " + location + " in the jar");
        }
        return file;
    }

    private <T> T make(String className, Class<T> type) {
        Class<?> found = load(className);
        if (!type.isAssignableFrom(found)) {
            throw new BadDescriptor(className + " is not a " + type.getName());
        }
        return type.cast(plugin.bundle.context().create(found));
    }

    @SuppressWarnings("unchecked")
    private Class<? extends RawEntity<?>> entityClass(String className) {
        return (Class<? extends RawEntity<?>>) load(className).asSubclass(RawEntity.class);
    }

    private Class<?> load(String className) {
        try {
            return plugin.bundle.load(className);
        } catch (ClassNotFoundException e) {
            throw new BadDescriptor("there is no class " + className + " in the jar", e);
        }
    }
}
