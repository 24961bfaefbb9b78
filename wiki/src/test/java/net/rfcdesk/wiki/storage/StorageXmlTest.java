package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.rfcdesk.wiki.refusal.InvalidInput;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageXmlTest {
    @Test
    void knowsHtmlEntitiesInTextAndAttributes() {
        Element root = StorageXml.parse("<p title=\"a&nbsp;b\">x &mdash; y &amp; z&hellip;</p>");
        Element p = root.child(0);
        assertThat(p.wholeText()).isEqualTo("x \u2014 y & z\u2026");
        assertThat(StorageXml.attribute(p, "title")).contains("a\u00a0b");
    }

    @Test
    void knowsWhereElementsStand() {
        String body =
                "text &nbsp;&eacute;<p>a&nbsp;b<br /><strong>c</strong></p>\n<ac:x ac:y='&lt;&nbsp;'><hr/></ac:x>";
        Element root = StorageXml.parse(body);
        assertThat(root.stream()
                        .skip(1)
                        .map(element -> StorageXml.whole(element).in(body)))
                .containsExactly(
                        "<p>a&nbsp;b<br /><strong>c</strong></p>",
                        "<br />",
                        "<strong>c</strong>",
                        "<ac:x ac:y='&lt;&nbsp;'><hr/></ac:x>",
                        "<hr/>");
        assertThat(root.stream()
                        .skip(1)
                        .map(element -> StorageXml.startTag(element).in(body)))
                .containsExactly("<p>", "<br />", "<strong>", "<ac:x ac:y='&lt;&nbsp;'>", "<hr/>");
    }

    @Test
    void knowsWhereElementsStandInALongBody() {
        String body = "<p>&nbsp;caf&eacute; &#128512; \ud83d\ude00</p>\r\n".repeat(5000) + "<h1>end</h1>";
        assertThat(StorageXml.whole(StorageXml.parse(body).lastElementChild()).in(body))
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
        assertThatThrownBy(() -> StorageXml.parse(body))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 1, column");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> StorageXml.parse("<div>".repeat(100_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Depth");
    }

    @Test
    void namesTheLine() {
        assertThatThrownBy(() -> StorageXml.parse("<p>one</p>\n<p>two</h1>"))
                .hasMessageContaining("line 2, column")
                .hasMessageContaining("</h1>")
                .hasMessageContaining("Close every element");
    }
}
