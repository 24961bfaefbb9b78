package net.rfcdesk.wiki.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    private static List<String> changed(List<Piece> pieces) {
        return pieces.stream().filter(Piece::changed).map(Piece::text).toList();
    }
}
