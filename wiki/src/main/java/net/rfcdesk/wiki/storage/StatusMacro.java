package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A word in a coloured lozenge. */
final class StatusMacro {
    /** By AUI 10's meaning of the classes; grey has none. */
    private static final Map<String, String> CLASSES = Map.of(
            "red", " aui-lozenge-error",
            "yellow", " aui-lozenge-moved",
            "green", " aui-lozenge-success",
            "blue", " aui-lozenge-current",
            "purple", " aui-lozenge-new");

    private StatusMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "status",
                Macro.BodyType.NONE,
                Macro.OutputType.INLINE,
                BuiltInMacro.description(
                        "Status",
                        "Shows a word in a coloured lozenge.",
                        BuiltInMacro.text("title", "Title", "The word; the colour's name if there is none."),
                        BuiltInMacro.choice(
                                "colour",
                                "Colour",
                                "",
                                "Grey",
                                List.of("Grey", "Red", "Yellow", "Green", "Blue", "Purple")),
                        BuiltInMacro.flag("subtle", "Use outline style", "")),
                (parameters, body, context) -> render(parameters));
    }

    private static Element render(Map<String, String> parameters) {
        String colour = parameters.getOrDefault("colour", parameters.getOrDefault("color", "Grey"));
        String title = parameters.getOrDefault("title", "");
        String subtle = Boolean.parseBoolean(parameters.get("subtle")) ? " aui-lozenge-subtle" : "";
        String type = CLASSES.getOrDefault(colour.toLowerCase(Locale.ROOT), "");
        return Markup.element("span", "status-macro aui-lozenge" + type + subtle)
                .text((title.isBlank() ? colour : title).toUpperCase(Locale.ROOT));
    }
}
