package net.rfcdesk.wiki.plugin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;

/**
 * A web-resource of a plugin.
 *
 * @param translated the endings of the files in which jsI18n replaces texts
 * @param compiled the endings of the files that are Soy templates
 */
record WebResourceModule(
        String completeKey,
        List<String> contexts,
        List<String> dependencies,
        List<String> names,
        Set<String> translated,
        Set<String> compiled) {
    static WebResourceModule of(String completeKey, DescriptorElement element) {
        return new WebResourceModule(
                completeKey,
                texts(element, "context"),
                texts(element, "dependency"),
                element.children("resource").stream()
                        .map(resource -> resource.required("name"))
                        .toList(),
                endings(element, "jsI18n"),
                endings(element, "soyTransformer"));
    }

    private static Set<String> endings(DescriptorElement element, String transformer) {
        return element.children("transformation").stream()
                .filter(transformation -> transformation.children("transformer").stream()
                        .anyMatch(each -> each.key().equals(transformer)))
                .map(transformation -> transformation.required("extension"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> texts(DescriptorElement element, String type) {
        return element.children(type).stream().map(DescriptorElement::text).toList();
    }
}
