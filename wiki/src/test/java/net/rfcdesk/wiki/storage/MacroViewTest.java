package net.rfcdesk.wiki.storage;

import static com.atlassian.confluence.macro.Macro.BodyType.NONE;
import static com.atlassian.confluence.macro.Macro.BodyType.PLAIN_TEXT;
import static com.atlassian.confluence.macro.Macro.BodyType.RICH_TEXT;
import static com.atlassian.confluence.macro.Macro.OutputType.BLOCK;
import static com.atlassian.confluence.macro.Macro.OutputType.INLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroViewTest {
    private static final String MACRO =
            "<ac:structured-macro ac:name=\"box\" ac:schema-version=\"1\" ac:macro-id=\"m1\" />";

    private final Fixture wiki = new Fixture();

    @Test
    void theRootElementIsMarked() {
        wiki.withBlock("box", (parameters, body) -> "\n<section class=\"box\">x</section>\n");
        assertThat(wiki.view(MACRO))
                .isEqualTo(
                        "<section class=\"box conf-macro output-block\" data-hasbody=\"false\" data-macro-name=\"box\""
                                + " data-macro-id=\"m1\" data-content-id=\"42\" data-content-version=\"3\">x</section>");
    }

    @Test
    void outputOfSeveralElementsIsWrapped() {
        wiki.withBlock("box", (parameters, body) -> "<p>a</p><p>b</p>");
        assertThat(wiki.view(MACRO))
                .startsWith("<div class=\"conf-macro output-block\"")
                .endsWith("><p>a</p><p>b</p></div>");
    }

    @Test
    void inlineTextIsWrappedInASpan() {
        wiki.with("box", NONE, INLINE, (parameters, body) -> "words");
        assertThat(wiki.view("<p>" + MACRO + "</p>"))
                .startsWith("<p><span class=\"conf-macro output-inline\"")
                .endsWith(">words</span></p>");
    }

    @Test
    void aMacroWithoutOutputLeavesNothing() {
        wiki.withBlock("box", (parameters, body) -> " ").withBlock("none", (parameters, body) -> null);
        assertThat(wiki.view(MACRO + MACRO.replace("box", "none"))).isEmpty();
    }

    @Test
    void macrosWorkWhereThereIsNoPage() {
        wiki.withBlock("box", (parameters, body) -> "<div>x</div>");
        assertThat(wiki.preview("<ac:structured-macro ac:name=\"box\" />"))
                .isEqualTo(
                        "<div class=\"conf-macro output-block\" data-hasbody=\"false\" data-macro-name=\"box\">x</div>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "PDF", "word", "html_export", "feed", "email", "diff"})
    void exportsAreNotMarked(String outputType) {
        wiki.withBlock("box", (parameters, body) -> "<div>x</div>");
        assertThat(wiki.view(MACRO, outputType)).isEqualTo("<div>x</div>");
    }

    @Test
    void pluginOutputIsNotCleaned() {
        wiki.withBlock(
                "box", (parameters, body) -> "<form><input type=\"text\" data-x=\"1\"><button>Go</button></form>");
        assertThat(wiki.view(MACRO)).contains("<input type=\"text\" data-x=\"1\"><button>Go</button></form>");
    }

    @Test
    void richBodiesAreRenderedFirst() {
        wiki.with("box", RICH_TEXT, BLOCK, (parameters, body) -> "<div>" + body + "</div>");
        assertThat(wiki.view(
                        "<ac:structured-macro ac:name=\"box\"><ac:rich-text-body><p>a<ac:emoticon ac:name=\"x\"/></p></ac:rich-text-body>"
                                + "</ac:structured-macro>"))
                .contains("data-hasbody=\"true\"", "<p>a<span class=\"emoticon emoticon-x\"");
    }

    @Test
    void plainBodiesAreHandedOverAsTheyAre() {
        wiki.with("box", PLAIN_TEXT, BLOCK, (parameters, body) -> {
            assertThat(body).isEqualTo("a < b ]]> c");
            return "<div>ok</div>";
        });
        assertThat(wiki.view(
                        "<ac:structured-macro ac:name=\"box\"><ac:plain-text-body><![CDATA[a < b ]]]]><![CDATA[> c]]></ac:plain-text-body>"
                                + "</ac:structured-macro>"))
                .contains(">ok</div>");
    }

    @Test
    void parametersAreNamesOfUsersAndWords() {
        wiki.withBlock("box", (parameters, body) -> {
            assertThat(parameters)
                    .containsEntry("role", "Engineering Lead")
                    .containsEntry("who", "lead,security,guest,gone")
                    .containsEntry("where", "DOC:Start")
                    .containsEntry("", "first");
            return "<div>ok</div>";
        });
        assertThat(wiki.view(
                        "<ac:structured-macro ac:name=\"box\"><ac:parameter ac:name=\"role\">Engineering Lead</ac:parameter>"
                                + "<ac:parameter ac:name=\"who\"><ri:user ri:userkey=\"key-lead\" /><ri:user ri:userkey=\"key-security\" />,guest ,"
                                + "<ri:user ri:userkey=\"gone\" /></ac:parameter><ac:parameter ac:name=\"where\"><ac:link>"
                                + "<ri:page ri:space-key=\"DOC\" ri:content-title=\"Start\" /></ac:link></ac:parameter>"
                                + "<ac:parameter ac:name=\"\">first</ac:parameter></ac:structured-macro>"))
                .contains(">ok</div>");
    }

    @Test
    void anUnknownMacroShowsItsName() {
        assertThat(wiki.view(
                        "<p>a</p><ac:structured-macro ac:name=\"no such\"><ac:parameter ac:name=\"x\">y</ac:parameter>"
                                + "</ac:structured-macro><p>b</p>"))
                .isEqualTo(
                        "<p>a</p><img class=\"wysiwyg-unknown-macro\" src=\"/wiki/plugins/servlet/confluence/placeholder/"
                                + "unknown-macro?name=no%20such&amp;locale=en_GB&amp;version=2\" alt=\"Unknown macro: 'no such'\"><p>b</p>");
    }

    @Test
    void aFailingMacroSaysWhyAndTheRestIsShown() {
        wiki.withBlock("box", (parameters, body) -> {
            throw new MacroExecutionException("No <page> there");
        });
        assertThat(wiki.view("<p>a</p>" + MACRO + "<p>b</p>"))
                .isEqualTo(
                        "<p>a</p><div class=\"error\"><span class=\"error\">Error rendering macro 'box' : No &lt;page&gt; there</span>"
                                + "</div><p>b</p>");
    }

    @Test
    void aCrashingMacroIsABoxToo() {
        wiki.withBlock("box", (parameters, body) -> {
            throw new NullPointerException();
        });
        assertThat(wiki.view(MACRO)).contains("Error rendering macro 'box' : null");
    }

    @Test
    void aMacroWhoseClassesAreMissingIsABoxToo() {
        wiki.withBlock("box", (parameters, body) -> {
            throw new NoClassDefFoundError("org/example/Gone");
        });
        assertThat(wiki.view(MACRO)).contains("Error rendering macro 'box' : org/example/Gone");
    }

    @Test
    void aPluginCannotReplaceABuiltInMacro() {
        wiki.withBlock("info", (parameters, body) -> "mine");
        assertThat(wiki.view("<ac:structured-macro ac:name=\"info\" />")).contains("confluence-information-macro");
        MacroModule info = new Macros(Stream::of).find("info").orElseThrow();
        assertThat(new Macros(() -> Stream.of(info)).all()).hasSameSizeAs(new Macros(Stream::of).all());
    }
}
