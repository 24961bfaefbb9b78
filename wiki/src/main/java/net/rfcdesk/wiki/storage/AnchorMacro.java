package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.macro.Macro;
import org.jsoup.nodes.Element;

/** A place in a page that links can lead to. */
final class AnchorMacro {
    private AnchorMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "anchor",
                Macro.BodyType.NONE,
                Macro.OutputType.INLINE,
                BuiltInMacro.description(
                        "Anchor",
                        "Marks a place that links can lead to.",
                        "navigation",
                        BuiltInMacro.text("", "Anchor name", "")),
                (parameters, body, context) -> render(PageAnchor.of(context).id(parameters.getOrDefault("", ""))));
    }

    private static Element render(String id) {
        return Markup.element("span", "confluence-anchor-link").attr("id", id).appendText(" ");
    }
}
