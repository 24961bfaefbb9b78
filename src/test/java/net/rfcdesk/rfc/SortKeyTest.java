package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void caseAndAccentsDoNotTearAListApart() {
        List<String> titles = List.of(
                "",
                "  ",
                "\"quoted\"",
                "10 reasons",
                "Äpfel",
                "apple",
                "Banana",
                "cherry",
                "Éclair",
                "Straße",
                "Strauss",
                "Zebra",
                "Ωμέγα",
                "Яблоко",
                "한국",
                "あさ",
                "アサ",
                "東京",
                "😀");

        assertThat(titles).isSortedAccordingTo(Comparator.comparing(SortKey::of));
        assertThat(SortKey.of("ÉCLAIR")).isEqualTo(SortKey.of("eclair"));
    }

    /** Digits before letters of one case: no collation puts those in another order. */
    @Test
    void everyDatabaseOrdersItTheSameWay() {
        assertThat(List.of(SortKey.of("Äß😀 -_~"), SortKey.of(null), SortKey.of(""), SortKey.of("a", "ann")))
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]+"));
    }

    @Test
    void isNeverLongerThanItsColumn() {
        String long255 = "ﷺ".repeat(255);

        assertThat(SortKey.of(long255)).hasSize(SortKey.LENGTH);
        assertThat(SortKey.of(long255, "k".repeat(255))).hasSize(SortKey.LENGTH);
    }

    @Test
    void ownersOfEqualTextsStayTogether() {
        assertThat(List.of(
                        SortKey.of(null, "ann"),
                        SortKey.of("Muller", "ann"),
                        SortKey.of("Müllers", "bob"),
                        SortKey.of("Mullersen", "ann")))
                .isSorted();
        assertThat(SortKey.of("Müller", "ann")).isEqualTo(SortKey.of("Muller", "ann"));
        assertThat(SortKey.of("Müller", "ann")).isNotEqualTo(SortKey.of("Müller", "bob"));
    }
}
