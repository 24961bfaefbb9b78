package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.rfcdesk.wiki.refusal.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageParserTest {
    @Test
    void knowsHtmlEntitiesInTextAndAttributes() {
        StorageElement root = StorageParser.parse("<p title=\"a&nbsp;b\">x &mdash; y &amp; z&hellip;</p>");
        StorageElement p = root.elements().findFirst().orElseThrow();
        assertThat(p.text()).isEqualTo("x \u2014 y & z\u2026");
        assertThat(p.attribute("title")).contains("a\u00a0b");
    }

    @Test
    void knowsWhereElementsStand() {
        String body =
                "text &nbsp;&eacute;<p>a&nbsp;b<br /><strong>c</strong></p>\n<ac:x ac:y='&lt;&nbsp;'><hr/></ac:x>";
        StorageElement root = StorageParser.parse(body);
        assertThat(root.subtree().skip(1).map(element -> element.whole().in(body)))
                .containsExactly(
                        "<p>a&nbsp;b<br /><strong>c</strong></p>",
                        "<br />",
                        "<strong>c</strong>",
                        "<ac:x ac:y='&lt;&nbsp;'><hr/></ac:x>",
                        "<hr/>");
        assertThat(root.subtree().skip(1).map(element -> element.startTag().in(body)))
                .containsExactly("<p>", "<br />", "<strong>", "<ac:x ac:y='&lt;&nbsp;'>", "<hr/>");
    }

    @Test
    void knowsWhereElementsStandInALongBody() {
        String body = "<p>&nbsp;caf&eacute; &#128512; \ud83d\ude00</p>\r\n".repeat(5000) + "<h1>end</h1>";
        assertThat(StorageParser.parse(body).first("h1").orElseThrow().whole().in(body))
                .isEqualTo("<h1>end</h1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</strong></p>",
                "<p>a",
                "a</p>",
                "a & b",
                "a < b",
                "<p a=1>x</p>",
                "&unheard;",
                "<p a='&unheard;'/>",
                "<!DOCTYPE p [<!ENTITY x \"y\">]><p>&x;</p>",
                "<p><!DOCTYPE p></p>",
                "<p a='1' a='2'/>"
            })
    void refusesWhatIsNotWellFormed(String body) {
        assertThatThrownBy(() -> StorageParser.parse(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1, column");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> StorageParser.parse("<div>".repeat(100_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Depth");
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> StorageParser.parse("<p>one</p>\n<p>two</h1>"))
                .hasMessageContaining("line 2, column")
                .hasMessageContaining("</h1>")
                .hasMessageContaining("Close every element");
    }
}
