package net.rfcdesk.wiki.plugin;

import java.util.Arrays;
import net.rfcdesk.wiki.plugin.descriptor.BadDescriptor;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.search.IndexedField;

/**
 * Loads modules of the type content-property-index-schema: for the key of a content property, which parts of its JSON become fields
 * of CQL. The form is that of the module descriptors that Atlassian Connect makes (mahmoudimus/ac, 2016).
 */
record IndexSchemaLoader(EnabledPlugin plugin) {
    /** @throws BadDescriptor when a part of the schema is missing, or of an unknown type */
    void load(DescriptorElement module) {
        plugin.indexedFields.addAll(module.children("key").stream()
                .flatMap(key ->
                        key.children("extract").stream().map(extract -> field(key.required("property-key"), extract)))
                .toList());
    }

    private static IndexedField field(String propertyKey, DescriptorElement extract) {
        return new IndexedField(
                propertyKey,
                extract.required("path"),
                type(extract.required("type")),
                extract.attribute("alias").orElse(null));
    }

    private static IndexedField.Type type(String name) {
        return Arrays.stream(IndexedField.Type.values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadDescriptor(
                        "a part of a content property is indexed as string, text, number or date, not as " + name));
    }
}
