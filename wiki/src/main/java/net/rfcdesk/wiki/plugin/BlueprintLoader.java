package net.rfcdesk.wiki.plugin;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.service.Translations;

/** Puts together what makes a blueprint: content templates, the blueprint itself, and its item in the Create dialog. */
record BlueprintLoader(EnabledPlugin plugin, Translations translations) {
    void template(DescriptorElement module) {
        DescriptorElement template = resource(module, "template")
                .orElseThrow(() -> new BadDescriptor("it needs a resource with the name template"));
        Optional<ContextProvider> provider = module.child("context-provider")
                .map(element -> plugin.contents().make(element.required("class"), ContextProvider.class));
        provider.ifPresent(filling -> filling.init(Map.of()));
        plugin.templates.add(
                new ContentTemplate(module.key(), plugin.contents().file(template.required("location")), provider));
    }

    void blueprint(DescriptorElement module) {
        DescriptorElement webItem = webItem(module.key());
        String template = module.attribute("content-template-key")
                .or(() -> module.child("content-template").map(element -> element.required("ref")))
                .orElseThrow(() -> new BadDescriptor("it names no content-template"));
        Blueprint blueprint = new Blueprint(
                plugin.completeKey(module.key()),
                module,
                webItem,
                icon(webItem),
                find(template),
                module.attribute("index-template-key").map(this::find),
                translations);
        if (blueprint.hasIndexPage() && blueprint.indexTemplate().isEmpty()) {
            throw new BadDescriptor("the wiki makes no index page without an index-template-key");
        }
        plugin.blueprints.add(blueprint);
    }

    private DescriptorElement webItem(String blueprintKey) {
        return plugin.descriptor.modules("web-item").stream()
                .filter(item ->
                        item.param("blueprintKey").filter(blueprintKey::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("no web-item offers it in the Create dialog"));
    }

    private ContentTemplate find(String key) {
        return plugin.templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new BadDescriptor("there is no working content-template " + key));
    }

    private String icon(DescriptorElement webItem) {
        return resource(webItem, "icon")
                .map(icon -> WebResources.path(plugin.completeKey(webItem.key()), "icon"))
                .orElse(null);
    }

    private static Optional<DescriptorElement> resource(DescriptorElement module, String name) {
        return module.children("resource").stream()
                .filter(resource -> resource.required("name").equals(name))
                .findFirst();
    }
}
