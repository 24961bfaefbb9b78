package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Text that opens when its title is clicked; open from the start where nothing can be clicked. */
final class ExpandMacro {
    private static final String COUNT = ExpandMacro.class.getName();

    private ExpandMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "expand",
                Macro.BodyType.RICH_TEXT,
                Macro.OutputType.BLOCK,
                BuiltInMacro.description(
                        "Expand",
                        "Hides text until its title is clicked.",
                        BuiltInMacro.text("title", "Title", "What is clicked.")),
                ExpandMacro::render);
    }

    private static Element render(Map<String, String> parameters, String body, ConversionContext context) {
        int number = next(context);
        boolean hidden = Rendering.isInteractive(context);
        String title = parameters.getOrDefault("title", "");
        Element container = Markup.element("div", "expand-container").attr("id", "expander-" + number);
        Element control = control(container, number, hidden);
        Markup.add(control, "span", "expand-control-text").text(title.isBlank() ? "Click here to expand..." : title);
        Element content = Markup.add(container, "div", hidden ? "expand-content expand-hidden" : "expand-content")
                .attr("id", "expander-content-" + number);
        Markup.addHtml(content, body);
        return container;
    }

    private static Element control(Element container, int number, boolean hidden) {
        Element control = Markup.add(container, "div", "expand-control")
                .attr("id", "expander-control-" + number)
                .attr("aria-expanded", Boolean.toString(!hidden))
                .attr("aria-controls", "expander-content-" + number)
                .attr("role", "button")
                .attr("tabindex", "0");
        String icon = hidden ? "aui-iconfont-chevron-right" : "aui-iconfont-chevron-down";
        Markup.add(control, "span", "expand-icon aui-icon aui-icon-small " + icon);
        return control;
    }

    private static int next(ConversionContext context) {
        int number = context.getProperty(COUNT) instanceof Integer last ? last + 1 : 1;
        context.setProperty(COUNT, number);
        return number;
    }
}
