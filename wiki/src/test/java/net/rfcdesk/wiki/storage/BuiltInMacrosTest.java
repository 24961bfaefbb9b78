package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInMacrosTest {
    private final Fixture wiki = new Fixture();

    @ParameterizedTest
    @CsvSource({
        "info,information,Info,info-filled",
        "tip,tip,Tip,approve",
        "note,note,Note,warning",
        "warning,warning,Warning,error"
    })
    void boxesHaveConfluencesMarkup(String name, String type, String label, String icon) {
        assertThat(export(name, "<ac:parameter ac:name=\"title\">A &amp; B</ac:parameter>" + rich("<p>x</p>")))
                .isEqualTo("<div class=\"confluence-information-macro confluence-information-macro-" + type
                        + "\" role=\"region\""
                        + " aria-label=\"" + label
                        + "\"><p class=\"title\">A &amp; B</p><span class=\"aui-icon aui-icon-small aui-iconfont-"
                        + icon + " confluence-information-macro-icon\" role=\"presentation\"></span>"
                        + "<div class=\"confluence-information-macro-body\"><p>x</p></div></div>");
    }

    @Test
    void codeIsShownAsWritten() {
        assertThat(export(
                        "code",
                        "<ac:parameter ac:name=\"language\">py</ac:parameter><ac:parameter ac:name=\"title\">T</ac:parameter>"
                                + "<ac:plain-text-body><![CDATA[if a < b:\n    pass]]></ac:plain-text-body>"))
                .isEqualTo(
                        "<div class=\"code panel pdl\" style=\"border-width: 1px;\"><div class=\"codeHeader panelHeader pdl\"><b>T</b></div>"
                                + "<div class=\"codeContent panelContent pdl\"><pre class=\"syntaxhighlighter-pre\""
                                + " data-syntaxhighlighter-params=\"brush: py; gutter: false; theme: Confluence\" data-theme=\"Confluence\">"
                                + "if a &lt; b:\n    pass</pre></div></div>");
    }

    @Test
    void codeMayHaveLineNumbers() {
        assertThat(
                        export(
                                "code",
                                "<ac:parameter ac:name=\"linenumbers\">true</ac:parameter><ac:parameter ac:name=\"firstline\">5</ac:parameter>"))
                .contains("\"brush: java; gutter: true; first-line: 5; theme: Confluence\"");
    }

    @Test
    void codeRefusesALanguageThatConfluenceDoesNotKnow() {
        assertThat(export("code", "<ac:parameter ac:name=\"language\">mermaid</ac:parameter>"))
                .contains("Error rendering macro 'code' : Invalid value specified for parameter lang");
    }

    @Test
    void expandIsClosedOnThePageAndOpenOnPaper() {
        String body = "<ac:parameter ac:name=\"title\">More</ac:parameter>" + rich("<p>x</p>");
        assertThat(wiki.view(macro("expand", body) + macro("expand", body)))
                .contains(
                        "id=\"expander-1\"",
                        "id=\"expander-2\"",
                        "aria-expanded=\"false\"",
                        "aui-iconfont-chevron-right",
                        "<span class=\"expand-control-text\">More</span>",
                        "<div class=\"expand-content expand-hidden\" id=\"expander-content-2\"><p>x</p></div>");
        assertThat(export("expand", body)).contains("aria-expanded=\"true\"").doesNotContain("expand-hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "Grey,''",
        "Red,' aui-lozenge-error'",
        "Yellow,' aui-lozenge-moved'",
        "Green,' aui-lozenge-success'",
        "Blue,' aui-lozenge-current'"
    })
    void statusIsALozenge(String colour, String type) {
        assertThat(export(
                        "status",
                        "<ac:parameter ac:name=\"colour\">" + colour
                                + "</ac:parameter><ac:parameter ac:name=\"title\">On track</ac:parameter>"))
                .isEqualTo("<span class=\"status-macro aui-lozenge" + type + "\">ON TRACK</span>");
    }

    @Test
    void statusWithoutTitleSaysItsColour() {
        assertThat(export("status", "<ac:parameter ac:name=\"subtle\">true</ac:parameter>"))
                .isEqualTo("<span class=\"status-macro aui-lozenge aui-lozenge-subtle\">GREY</span>");
    }

    @Test
    void tocListsTheHeadingsOfTheWholePage() {
        assertThat(wiki.view(
                        macro("toc", "<ac:parameter ac:name=\"maxLevel\">3</ac:parameter>")
                                + "<h1>A</h1><h3>B &amp; C</h3><h4>deep</h4><h2>D</h2><h1> </h1><h1>A</h1>",
                        "pdf"))
                .startsWith(
                        "<div class=\"toc-macro\"><ul class=\"toc-indentation\"><li><a href=\"#MyPage-A\">A</a>"
                                + "<ul class=\"toc-indentation\"><li><a href=\"#MyPage-B&amp;C\">B &amp; C</a></li>"
                                + "<li><a href=\"#MyPage-D\">D</a></li></ul></li><li><a href=\"#MyPage-A.1\">A</a></li></ul></div><h1");
    }

    @Test
    void tocOfNoHeadingsIsEmpty() {
        assertThat(export("toc", "")).isEqualTo("<div class=\"toc-macro\"></div>");
    }

    @Test
    void tocRefusesALevelThatIsNone() {
        assertThat(export("toc", "<ac:parameter ac:name=\"minLevel\">high</ac:parameter>"))
                .contains("Error rendering macro 'toc' : Invalid value specified for parameter minLevel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "info", "tip", "note", "warning", "expand", "status", "toc"})
    void everyMacroIsDescribedAndWorksWithoutParametersOrPage(String name) {
        MacroModule macro = new Macros(Stream::of).find(name).orElseThrow();
        assertThat(macro.describe(Locale.ENGLISH).label()).isNotBlank();
        assertThat(macro.describe(Locale.ENGLISH).description()).isNotBlank();
        assertThat(wiki.preview("<ac:structured-macro ac:name=\"" + name + "\" />"))
                .contains("conf-macro", "data-macro-name=\"" + name + "\"")
                .doesNotContain("Error rendering");
    }

    private String export(String name, String content) {
        return wiki.view(macro(name, content), "pdf");
    }

    private static String macro(String name, String content) {
        return "<ac:structured-macro ac:name=\"" + name + "\">" + content + "</ac:structured-macro>";
    }

    private static String rich(String body) {
        return "<ac:rich-text-body>" + body + "</ac:rich-text-body>";
    }
}
