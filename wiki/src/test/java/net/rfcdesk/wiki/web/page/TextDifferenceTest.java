package net.rfcdesk.wiki.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import net.rfcdesk.wiki.web.page.TextDifference.Piece;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void markupAndEntitiesAreTextLikeAnyOther() {
        TextDifference difference = TextDifference.between("<p>a &amp; b</p>", "<p>a &amp; c</p>");

        assertThat(difference.rows()).hasSize(1);
        assertThat(changed(difference.rows().get(0).before())).containsExactly("b");
        assertThat(changed(difference.rows().get(0).after())).containsExactly("c");
    }

    @Test
    void eachBlockHasALineOfItsOwn() {
        TextDifference difference = TextDifference.between("<p>a</p><p>b</p>", "<p>a</p><p>new</p><p>b</p>");

        assertThat(difference.rows()).extracting(TextDifference.Row::kind).containsExactly("equal", "insert", "equal");
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(TextDifference.between("<p>a</p>", "<p>a</p>").none()).isTrue();
    }

    @Test
    void onlyChangedPassagesOfALongTextAreUnfolded() {
        List<String> paragraphs = IntStream.range(0, 1000)
                .mapToObj(number -> "<p>paragraph " + number + "</p>")
                .toList();
        String before = String.join("", paragraphs);
        String after = before.replace(">paragraph 300<", ">changed 300<").replace(">paragraph 700<", ">changed 700<");

        TextDifference difference = texts(before, after);

        assertThat(difference.changes()).isEqualTo(2);
        assertThat(difference.parts())
                .extracting(TextDifference.Part::change, part -> part.rows().size())
                .containsExactly(tuple(0, 298), tuple(1, 5), tuple(0, 395), tuple(2, 5), tuple(0, 297));
    }

    @Test
    void changesNearEachOtherAreOnePassage() {
        assertThat(texts("<p>a</p><p>b</p><p>c</p><p>d</p>", "<p>A</p><p>b</p><p>c</p><p>D</p>")
                        .parts())
                .extracting(TextDifference.Part::change)
                .containsExactly(1);
    }

    @Test
    void readersMeetTextMacrosAndNamesInsteadOfMarkup() {
        String macro = "<h2>Plan &amp; more</h2><ac:structured-macro ac:name=\"note\" ac:macro-id=\"1-2\">"
                + "<ac:parameter ac:name=\"who\"><ri:user ri:userkey=\"k1\" /></ac:parameter>"
                + "<ac:rich-text-body><p>Mind <strong>the</strong>&nbsp;gap</p></ac:rich-text-body></ac:structured-macro>"
                + "<ul><li>one</li><li>two</li></ul><ac:plain-text-body><![CDATA[a\n  b <c>]]></ac:plain-text-body>";

        assertThat(ReadableText.lines(macro, key -> "User " + key))
                .containsExactly(
                        "## Plan & more", "[note — who: User k1]", "Mind the gap", "• one", "• two", "a", "  b <c>");
    }

    @Test
    void idsThatEditorsGiveAreNoDifference() {
        String macro = "<ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\" ac:macro-id=\"%s\" />";

        assertThat(texts(macro.formatted("1"), macro.formatted("2")).none()).isTrue();
    }

    @Test
    void markupIsShownWhenNothingElseDiffers() {
        TextDifference difference = texts("<p>a <em>b</em></p>", "<p>a <strong>b</strong></p>");

        assertThat(difference.none()).isFalse();
        assertThat(difference.rows().get(0).after())
                .extracting(Piece::text)
                .anySatisfy(text -> assertThat(text).contains("strong"));
    }

    private static TextDifference texts(String before, String after) {
        return TextDifference.ofTexts(before, after, key -> key);
    }

    private static List<String> changed(List<Piece> pieces) {
        return pieces.stream().filter(Piece::changed).map(Piece::text).toList();
    }
}
