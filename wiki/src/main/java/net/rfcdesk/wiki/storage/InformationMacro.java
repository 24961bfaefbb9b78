package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The coloured boxes: info, tip, note and warning. */
record InformationMacro(String type, String label, String icon) {
    static Stream<MacroModule> all() {
        return Stream.of(
                macro("info", new InformationMacro("information", "Info", "info-filled")),
                macro("tip", new InformationMacro("tip", "Tip", "approve")),
                macro("note", new InformationMacro("note", "Note", "warning")),
                macro("warning", new InformationMacro("warning", "Warning", "error")));
    }

    private static MacroModule macro(String name, InformationMacro box) {
        return new BuiltInMacro(
                name,
                Macro.BodyType.RICH_TEXT,
                Macro.OutputType.BLOCK,
                BuiltInMacro.description(
                        box.label,
                        "Sets text apart in a coloured box.",
                        BuiltInMacro.text("title", "Title", "Shown in bold above the text.")),
                (parameters, body, context) -> box.render(parameters, body));
    }

    private Element render(Map<String, String> parameters, String body) {
        Element box = Markup.element("div", "confluence-information-macro confluence-information-macro-" + type)
                .attr("role", "region")
                .attr("aria-label", label);
        String title = parameters.getOrDefault("title", "");
        if (!title.isBlank()) {
            Markup.add(box, "p", "title").text(title);
        }
        Markup.add(box, "span", "aui-icon aui-icon-small aui-iconfont-" + icon + " confluence-information-macro-icon")
                .attr("role", "presentation");
        Markup.addHtml(Markup.add(box, "div", "confluence-information-macro-body"), body);
        return box;
    }
}
