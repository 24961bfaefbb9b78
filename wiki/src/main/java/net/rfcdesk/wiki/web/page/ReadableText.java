package net.rfcdesk.wiki.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A page's text as people read it, line by line: a line for each paragraph, heading, item and cell, and for each macro with its parameters. */
final class ReadableText {
    private static final String MACRO = "ac:structured-macro";
    private static final String PARAMETER = "ac:parameter";
    private static final Set<String> BLOCKS =
            Set.of(("p h1 h2 h3 h4 h5 h6 li td th tr table ul ol pre blockquote div br hr "
                            + "ac:task ac:task-id ac:task-status ac:task-body ac:layout-cell ac:rich-text-body ac:plain-text-body")
                    .split(" "));
    private static final Map<String, String> BEGINNINGS =
            Map.of("h1", "# ", "h2", "## ", "h3", "### ", "h4", "#### ", "li", "• ");
    private static final Set<String> UNSEEN = Set.of(PARAMETER, "ac:task-id", "ac:placeholder");

    private final UnaryOperator<String> userNames;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private ReadableText(UnaryOperator<String> userNames) {
        this.userNames = userNames;
    }

    /** @param userNames gives the name of a user by the key */
    static List<String> lines(String storage, UnaryOperator<String> userNames) {
        ReadableText text = new ReadableText(userNames);
        Jsoup.parse(storage, "", Parser.xmlParser()).childNodes().forEach(text::read);
        text.end();
        return text.lines;
    }

    private void read(Node node) {
        if (node instanceof CDataNode code) {
            end();
            code.getWholeText().lines().forEach(lines::add);
        } else if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            read(element);
        }
    }

    private void read(Element element) {
        String name = element.tagName();
        if (UNSEEN.contains(name)) {
            return;
        }
        boolean block = BLOCKS.contains(name) || name.equals(MACRO);
        if (block) {
            end();
        }
        line.append(name.equals(MACRO) ? macro(element) : BEGINNINGS.getOrDefault(name, ""))
                .append(reference(element));
        if (name.equals(MACRO)) {
            end();
        }
        element.childNodes().forEach(this::read);
        if (block) {
            end();
        }
    }

    private String macro(Element macro) {
        String parameters = macro.children().stream()
                .filter(child -> child.tagName().equals(PARAMETER))
                .map(parameter -> parameter.attr("ac:name") + ": " + value(parameter))
                .collect(Collectors.joining("; "));
        return "[" + macro.attr("ac:name") + (parameters.isEmpty() ? "" : " — " + parameters) + "]";
    }

    private String value(Element parameter) {
        String references = parameter.getAllElements().stream()
                .map(this::reference)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return (parameter.text() + " " + references).strip();
    }

    /** @return what an element that stands for a user, a page, a file or a date says by its attributes */
    private String reference(Element element) {
        if (element.hasAttr("ri:userkey")) {
            return userNames.apply(element.attr("ri:userkey"));
        }
        for (String attribute : List.of("ri:content-title", "ri:filename", "ri:value", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return "";
    }

    private void end() {
        String read = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        if (!read.isEmpty()) {
            lines.add(read);
        }
        line.setLength(0);
    }
}
