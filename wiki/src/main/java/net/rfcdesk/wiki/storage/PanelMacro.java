package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A frame around text, with a title and colours of the author's choice. */
final class PanelMacro {
    private static final Pattern STYLE_VALUE = Pattern.compile("#?[\\w-]+|rgb\\([\\d,\\s]+\\)");

    private PanelMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "panel",
                Macro.BodyType.RICH_TEXT,
                Macro.OutputType.BLOCK,
                BuiltInMacro.description(
                        "Panel",
                        "Puts a frame around text.",
                        "formatting",
                        BuiltInMacro.text("title", "Panel title", ""),
                        BuiltInMacro.text("borderStyle", "Border style", "solid, dashed, …"),
                        BuiltInMacro.text("borderColor", "Border colour", "A name or #rrggbb."),
                        BuiltInMacro.text("borderWidth", "Border width", "In pixels."),
                        BuiltInMacro.text("bgColor", "Background colour", ""),
                        BuiltInMacro.text("titleBGColor", "Title background colour", ""),
                        BuiltInMacro.text("titleColor", "Title text colour", "")),
                (parameters, body, context) -> render(parameters, body));
    }

    private static Element render(Map<String, String> parameters, String body) {
        String width =
                parameters.getOrDefault("borderWidth", "").replace("px", "").trim();
        String pixels = (width.matches("\\d{1,3}") ? width : "1") + "px";
        Element panel = Markup.element("div", "panel");
        panel.attr(
                "style",
                style("background-color", parameters.get("bgColor"))
                        + style("border-color", parameters.get("borderColor"))
                        + style("border-style", parameters.get("borderStyle"))
                        + style("border-width", pixels).trim());
        addTitle(panel, parameters, pixels);
        Element content = Markup.add(panel, "div", "panelContent");
        styled(content, style("background-color", parameters.get("bgColor")));
        Markup.addHtml(content, body);
        return panel;
    }

    private static void addTitle(Element panel, Map<String, String> parameters, String pixels) {
        String title = parameters.getOrDefault("title", "");
        if (title.isBlank()) {
            return;
        }
        Element header = Markup.add(panel, "div", "panelHeader");
        styled(
                header,
                style("border-bottom-width", pixels)
                        + style("border-bottom-style", parameters.get("borderStyle"))
                        + style("border-bottom-color", parameters.get("borderColor"))
                        + style("background-color", parameters.get("titleBGColor"))
                        + style("color", parameters.get("titleColor")));
        header.appendElement("b").text(title);
    }

    private static void styled(Element element, String style) {
        if (!style.isEmpty()) {
            element.attr("style", style.trim());
        }
    }

    private static String style(String property, String value) {
        return value != null && STYLE_VALUE.matcher(value.trim()).matches()
                ? property + ": " + value.trim() + "; "
                : "";
    }
}
