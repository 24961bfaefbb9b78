package net.rfcdesk.wiki.plugin.item;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.service.Translations;

/** What enabled plugins add to the menus of the wiki. */
public record WebItems(Supplier<Stream<WebItem>> enabled, Translations translations) {
    /** @return what is shown to the visitor in all sections of the location, such as system.space.tools, by weight */
    public List<Link> in(String location, ItemCondition.Visit visit, Locale locale) {
        return enabled.get()
                .filter(item -> item.section().startsWith(location + "/"))
                .filter(item -> item.isShown(visit))
                .sorted(Comparator.comparing(WebItem::weight))
                .map(item -> link(item, visit, locale))
                .toList();
    }

    private Link link(WebItem item, ItemCondition.Visit visit, Locale locale) {
        return new Link(translations.getText(locale, item.label()), item.address(visit));
    }

    /** A link in a menu. @param address without the context path */
    public record Link(String label, String address) {}
}
