package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Program text, with its language. */
final class CodeMacro {
    /** As the macro browser offers them. Source: "Code Block Macro", Confluence documentation. */
    private static final List<String> LANGUAGES =
            List.of(("none actionscript3 applescript bash c# coldfusion cpp css delphi diff erl groovy java jfx js "
                            + "perl php powershell py ruby sass scala sql text vb xml yml")
                    .split(" "));

    private static final Set<String> ALIASES =
            Set.of(("actionscript as3 c c-sharp csharp cf erlang html html/xml javafx javascript jscript pascal "
                            + "patch pl plain ps python rails rb ror scss shell vbnet xhtml xslt yaml")
                    .split(" "));

    private CodeMacro() {}

    static MacroModule macro() {
        return new BuiltInMacro(
                "code",
                Macro.BodyType.PLAIN_TEXT,
                Macro.OutputType.BLOCK,
                BuiltInMacro.description(
                        "Code Block",
                        "Shows program text as it was written.",
                        BuiltInMacro.choice(
                                "language", "Syntax highlighting", "The language of the text.", "java", LANGUAGES),
                        BuiltInMacro.text("title", "Title", "Shown above the text."),
                        BuiltInMacro.flag("linenumbers", "Show line numbers", ""),
                        BuiltInMacro.number("firstline", "First line number", "", 1)),
                (parameters, body, context) -> code(parameters, body));
    }

    private static Element code(Map<String, String> parameters, String body) throws MacroExecutionException {
        Element box = box(parameters);
        Markup.add(content(box), "pre", "syntaxhighlighter-pre")
                .attr("data-syntaxhighlighter-params", highlighting(parameters))
                .attr("data-theme", "Confluence")
                .text(body);
        return box;
    }

    private static Element box(Map<String, String> parameters) {
        Element box = Markup.element("div", "code panel pdl").attr("style", "border-width: 1px;");
        String title = parameters.getOrDefault("title", "");
        if (!title.isBlank()) {
            Markup.add(box, "div", "codeHeader panelHeader pdl")
                    .appendElement("b")
                    .text(title);
        }
        return box;
    }

    private static Element content(Element box) {
        return Markup.add(box, "div", "codeContent panelContent pdl");
    }

    private static String highlighting(Map<String, String> parameters) throws MacroExecutionException {
        boolean numbered = Boolean.parseBoolean(parameters.get("linenumbers"));
        String first = numbered ? "; first-line: " + firstLine(parameters) : "";
        return "brush: " + language(parameters) + "; gutter: " + numbered + first + "; theme: Confluence";
    }

    private static String language(Map<String, String> parameters) throws MacroExecutionException {
        String given = parameters
                .getOrDefault("language", parameters.getOrDefault("", ""))
                .trim()
                .toLowerCase(Locale.ROOT);
        String language = given.isEmpty() ? "java" : given;
        if (!LANGUAGES.contains(language) && !ALIASES.contains(language)) {
            throw new MacroExecutionException("Invalid value specified for parameter lang");
        }
        return language;
    }

    private static int firstLine(Map<String, String> parameters) throws MacroExecutionException {
        String given = parameters.getOrDefault("firstline", "1").trim();
        if (!given.matches("\\d{1,9}")) {
            throw new MacroExecutionException("Invalid value specified for parameter firstline");
        }
        return Integer.parseInt(given);
    }
}
