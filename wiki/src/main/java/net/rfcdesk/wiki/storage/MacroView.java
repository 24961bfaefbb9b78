package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.first;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.rfcdesk.wiki.text.Escape;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.Users;
import net.rfcdesk.wiki.user.WikiUser;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes macros one by one. When one fails, its error is shown in its place, and the rest of the page as usual. */
record MacroView(ElementRenderer children, Macros macros, Users users, Links links, Rendering rendering) {
    private static final Logger LOG = LoggerFactory.getLogger(MacroView.class);

    void render(Element macro, Element into) {
        String name = attribute(macro, "ac:name").orElse("");
        Optional<MacroModule> module = macros.find(name);
        if (module.isEmpty()) {
            unknown(name, into);
            return;
        }
        try {
            String output =
                    module.get().execute(new MacroParameters(users).of(macro), body(macro, module.get()), rendering);
            show(output == null ? "" : output, macro, module.get(), into);
        } catch (MacroExecutionException e) {
            failed(module.get(), e, into);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Macro {} failed", name, e);
            failed(module.get(), e, into);
        }
    }

    private String body(Element macro, MacroModule module) {
        Optional<Element> rich = first(macro, "ac:rich-text-body");
        Optional<Element> plain = first(macro, "ac:plain-text-body");
        return switch (module.bodyType()) {
            case NONE -> "";
            case PLAIN_TEXT -> plain.or(() -> rich).map(Element::wholeText).orElse("");
            case RICH_TEXT ->
                rich.map(this::html)
                        .or(() -> plain.map(text -> Entities.escape(text.wholeText())))
                        .orElse("");
        };
    }

    private String html(Element body) {
        Element fragment = Markup.fragment();
        children.render(body, fragment);
        return fragment.html();
    }

    private void show(String output, Element macro, MacroModule module, Element into) {
        if (!Rendering.isInteractive(rendering)) {
            Markup.addHtml(into, output);
        } else if (!output.isBlank()) {
            into.appendChild(mark(root(output, module), macro, module));
        }
    }

    private static Element root(String output, MacroModule module) {
        Element parsed = Markup.parse(output);
        List<Node> nodes =
                parsed.childNodes().stream().filter(MacroView::isSeen).toList();
        return nodes.size() == 1 && nodes.get(0) instanceof Element only
                ? only
                : parsed.tagName(isInline(module) ? "span" : "div");
    }

    private static boolean isSeen(Node node) {
        return !(node instanceof Comment) && !(node instanceof TextNode text && text.isBlank());
    }

    private Element mark(Element root, Element macro, MacroModule module) {
        root.addClass("conf-macro")
                .addClass(isInline(module) ? "output-inline" : "output-block")
                .attr("data-hasbody", Boolean.toString(module.bodyType() != Macro.BodyType.NONE))
                .attr("data-macro-name", module.name());
        attribute(macro, "ac:macro-id").ifPresent(id -> root.attr("data-macro-id", id));
        if (rendering.getEntity() != null) {
            root.attr("data-content-id", Long.toString(rendering.getEntity().getId()))
                    .attr(
                            "data-content-version",
                            Integer.toString(rendering.getEntity().getVersion()));
        }
        return root;
    }

    private void unknown(String name, Element into) {
        String locale =
                CurrentUser.get().map(WikiUser::locale).orElse(Locale.UK).toString();
        String file = "plugins/servlet/confluence/placeholder/unknown-macro?name=" + Escape.address(name) + "&locale="
                + locale + "&version=2";
        Markup.add(into, "img", "wysiwyg-unknown-macro")
                .attr("src", links.resource(file))
                .attr("alt", "Unknown macro: '" + name + "'");
    }

    private static void failed(MacroModule module, Throwable reason, Element into) {
        Element box = isInline(module) ? into : Markup.add(into, "div", "error");
        Markup.add(box, "span", "error").text("Error rendering macro '" + module.name() + "' : " + reason.getMessage());
    }

    private static boolean isInline(MacroModule module) {
        return module.outputType() == Macro.OutputType.INLINE;
    }
}
