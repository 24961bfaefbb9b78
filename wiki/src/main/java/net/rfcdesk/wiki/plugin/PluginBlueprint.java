package net.rfcdesk.wiki.plugin;

import java.util.Locale;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.service.Translations;

/** A blueprint of a plugin that the Create dialog offers, because a web-item names it. */
record PluginBlueprint(
        String completeKey,
        DescriptorElement element,
        DescriptorElement webItem,
        String icon,
        ContentTemplate template,
        Optional<ContentTemplate> indexTemplate,
        Translations translations)
        implements BlueprintModule {
    @Override
    public String label(Locale locale) {
        return webItem.attribute("i18n-name-key")
                .or(() -> element.attribute("i18n-name-key"))
                .map(key -> translations.text(locale, key))
                .orElse(completeKey);
    }

    @Override
    public String description(Locale locale) {
        return webItem.child("description")
                .flatMap(description -> description.attribute("key"))
                .map(key -> translations.text(locale, key))
                .orElse("");
    }

    @Override
    public String indexKey() {
        return element.attribute("index-key").orElse("");
    }

    @Override
    public boolean opensEditor() {
        return !element.attribute("create-result").filter("view"::equals).isPresent();
    }

    String indexTitle(Locale locale) {
        return element.attribute("i18n-index-title-key")
                .map(key -> translations.text(locale, key))
                .orElseGet(this::indexKey);
    }

    boolean hasIndexPage() {
        return !element.flag("disable-index-page") && !indexKey().isEmpty();
    }
}
