package net.rfcdesk.wiki.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.DescriptorElement;
import net.rfcdesk.wiki.plugin.service.Translations;

/**
 * A blueprint of a plugin that the Create dialog offers, because a web-item names it.
 *
 * @param completeKey the plugin's key, a colon, and the blueprint's key
 * @param icon a path below the context path, or null
 */
public record Blueprint(
        String completeKey,
        DescriptorElement element,
        DescriptorElement webItem,
        String icon,
        ContentTemplate template,
        Optional<ContentTemplate> indexTemplate,
        Translations translations) {
    public String label(Locale locale) {
        return webItem.attribute("i18n-name-key")
                .or(() -> element.attribute("i18n-name-key"))
                .map(key -> translations.getText(locale, key))
                .orElse(completeKey);
    }

    public String description(Locale locale) {
        return webItem.child("description")
                .flatMap(description -> description.attribute("key"))
                .map(key -> translations.getText(locale, key))
                .orElse("");
    }

    /** @return the pages that ask before there is a page; none when it begins at once */
    public List<WizardPage> wizard(Locale locale) {
        return element.child("dialog-wizard").stream()
                .flatMap(wizard -> wizard.children("dialog-page").stream())
                .map(page -> WizardPage.of(page, key -> translations.getText(locale, key)))
                .toList();
    }

    /** @return the complete key of its item in the Create dialog, under which scripts know its wizard */
    public String itemKey() {
        return completeKey.substring(0, completeKey.indexOf(':') + 1) + webItem.key();
    }

    /** @return the label that pages made from it get */
    public String indexKey() {
        return element.attribute("index-key").orElse("");
    }

    /** @return true when the editor opens on the new page before it is saved */
    public boolean opensEditor() {
        return !element.attribute("create-result").filter("view"::equals).isPresent();
    }

    String indexTitle(Locale locale) {
        return element.attribute("i18n-index-title-key")
                .map(key -> translations.getText(locale, key))
                .orElseGet(this::indexKey);
    }

    boolean hasIndexPage() {
        return !element.flag("disable-index-page") && !indexKey().isEmpty();
    }
}
