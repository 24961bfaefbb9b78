package net.rfcdesk.blueprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the outline of a page template in storage format, but for what its headings say of whether their sections may go. */
final class TemplateOutline {
    private final List<String> lines = new ArrayList<>();

    static Outline of(Element template) {
        TemplateOutline outline = new TemplateOutline();
        template.children().forEach(outline::block);
        return new Outline(outline.lines);
    }

    private void block(Element block) {
        switch (block.tagName()) {
            case "h2" -> lines.add("h2 " + Outline.plain(block.ownText()));
            case "h3", "h4" -> lines.add(block.tagName() + " " + text(block));
            case "p" -> lines.add("text " + text(block));
            case "ul" -> block.children().forEach(item -> lines.add("item " + text(item)));
            case "ac:task-list" -> block.select("ac|task-body").forEach(task -> lines.add("check box " + text(task)));
            case "table" -> block.select("tr").forEach(row -> lines.add("row " + cells(row)));
            case "ac:structured-macro" -> lines.add(macro(block));
            default -> lines.add("unknown " + block.tagName());
        }
    }

    private static String cells(Element row) {
        return row.children().stream()
                .map(cell -> (cell.tagName().equals("th") ? "column " : "") + text(cell))
                .collect(Collectors.joining(" | "));
    }

    private static String macro(Element macro) {
        return switch (macro.attr("ac:name")) {
            case "code" ->
                "code " + language(macro) + "\n"
                        + macro.select("ac|plain-text-body").text();
            case "rfc-approval" -> "macro rfc-approval " + parameter(macro, "role");
            default -> "macro " + macro.attr("ac:name");
        };
    }

    /** Confluence's code macro knows no Mermaid: such a sample is plain text, and the title keeps its language in sight. */
    private static String language(Element macro) {
        String language = parameter(macro, "language");
        return language.equals("text") ? parameter(macro, "title") : language;
    }

    private static String parameter(Element macro, String name) {
        return macro.select("ac|parameter[ac:name=" + name + "]").text();
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return Outline.plain(text.toString());
    }

    private static void append(Element element, StringBuilder text) {
        String mark = switch (element.tagName()) {
            case "strong" -> "**";
            case "code" -> "`";
            default -> "";
        };
        text.append(mark);
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode literal) {
                text.append(literal.getWholeText());
            } else if (child instanceof Element inner) {
                append(inner, text);
            }
        }
        text.append(mark);
    }
}
