package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.storage.HeadingOutline.Heading;
import org.jsoup.nodes.Element;

/** The table of contents: nested lists of links to the page's headings. */
final class TocMacro {
    private TocMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "toc",
                Macro.BodyType.NONE,
                Macro.OutputType.BLOCK,
                BuiltInMacro.description(
                        "Table of Contents",
                        "Lists the headings of the page.",
                        BuiltInMacro.number("minLevel", "Highest heading level", "1 to 6", 1),
                        BuiltInMacro.number("maxLevel", "Lowest heading level", "1 to 6", 7)),
                TocMacro::render);
    }

    private static Element render(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        int from = level(parameters, "minLevel", 1);
        int to = level(parameters, "maxLevel", 7);
        List<Heading> headings = context.getProperty(HeadingOutline.PROPERTY) instanceof HeadingOutline outline
                ? outline.all().stream()
                        .filter(heading -> heading.level() >= from && heading.level() <= to)
                        .toList()
                : List.of();
        Element toc = Markup.element("div", "toc-macro");
        fill(toc, headings);
        return toc;
    }

    private static void fill(Element toc, List<Heading> headings) {
        Deque<Entry> path = new ArrayDeque<>();
        for (Heading heading : headings) {
            while (!path.isEmpty() && path.peek().level() >= heading.level()) {
                path.pop();
            }
            Element parent = path.isEmpty() ? toc : path.peek().item();
            Element item = list(parent).appendElement("li");
            item.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
            path.push(new Entry(heading.level(), item));
        }
    }

    private static Element list(Element parent) {
        Element last = parent.lastElementChild();
        return last != null && last.nameIs("ul") ? last : Markup.add(parent, "ul", "toc-indentation");
    }

    private static int level(Map<String, String> parameters, String name, int otherwise)
            throws MacroExecutionException {
        String given = parameters.getOrDefault(name, "").trim();
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.matches("[1-7]")) {
            throw new MacroExecutionException("Invalid value specified for parameter " + name);
        }
        return Integer.parseInt(given);
    }

    /** An entry whose sub-entries may follow. */
    private record Entry(int level, Element item) {}
}
