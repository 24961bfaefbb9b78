package net.rfcdesk.wiki.web.plugin;

import java.util.Map;
import java.util.Optional;
import net.rfcdesk.wiki.velocity.Html;
import net.rfcdesk.wiki.web.view.Screen;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page of a plugin that asks for the wiki's frame, by a meta element with the name decorator. */
record PluginPage(Document page, String template) {
    private static final String DECORATOR = "meta[name=decorator]";
    private static final Map<String, String> TEMPLATES =
            Map.of("atl.general", "plugin/general", "atl.admin", "plugin/admin");

    /** @return empty for a page that wants no frame, or one that the wiki does not have */
    static Optional<PluginPage> of(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return Optional.ofNullable(page.selectFirst(DECORATOR))
                .map(decorator -> TEMPLATES.get(decorator.attr("content")))
                .map(template -> new PluginPage(page, template));
    }

    /** The title is the heading, unless the page has one of its own. */
    Screen screen(int status) {
        Element head = page.head().clone();
        head.select("title, meta[charset], " + DECORATOR).remove();
        boolean untitled = page.body().selectFirst("h1") == null;
        return Screen.of(template, page.title())
                .status(status)
                .with("head", new Html(head.html()))
                .with("heading", untitled ? page.title() : null)
                .with("body", new Html(page.body().html()));
    }
}
