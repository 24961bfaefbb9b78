package net.rfcdesk.wiki.plugin;

import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/** A web-resource of a plugin. @param translated the endings of the files in which jsI18n replaces texts */
record WebResourceModule(
        String completeKey,
        List<String> contexts,
        List<String> dependencies,
        List<String> names,
        Set<String> translated) {
    static WebResourceModule of(String completeKey, DescriptorElement element) {
        return new WebResourceModule(
                completeKey,
                texts(element, "context"),
                texts(element, "dependency"),
                element.children("resource").stream()
                        .map(resource -> resource.required("name"))
                        .toList(),
                Set.copyOf(element.children("transformation").stream()
                        .filter(WebResourceModule::isTranslation)
                        .map(transformation -> transformation.required("extension"))
                        .distinct()
                        .toList()));
    }

    private static boolean isTranslation(DescriptorElement transformation) {
        return transformation.children("transformer").stream()
                .anyMatch(transformer -> transformer.key().equals("jsI18n"));
    }

    private static List<String> texts(DescriptorElement element, String type) {
        return element.children(type).stream().map(DescriptorElement::text).toList();
    }
}
