package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "Äpfel, apfel",
        "Éclair, eclair",
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "İstanbul, istanbul",
        "Diyarbakır, DIYARBAKIR",
        "Ærø, aero",
        "Łódź, lodz",
        "Ελλάς, ΕΛΛΆΣ",
        "йод, ЙОД",
        "Ａｐｐｌｅ, apple",
        "ﬁle, file",
        "a\u00a0b, a b",
        "soft\u00adware, software",
        "Nguyễn, nguyen"
    })
    void caseAccentsAndFormsOfLettersDoNotMatter(String one, String other) {
        assertThat(SearchText.fold(one)).isEqualTo(SearchText.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"か, が", "कि, का", "เก, กา", "東, 京", "e, o", "100%, 100_", "a b, ab"})
    void lettersThatMakeOtherWordsStayApart(String one, String other) {
        assertThat(SearchText.fold(one)).isNotEqualTo(SearchText.fold(other));
    }

    @Test
    void partOfAWordIsPartOfItsFolding() {
        assertThat(SearchText.fold("ΟΔΥΣΣΕΥΣ")).contains(SearchText.fold("δυσσ"), SearchText.fold("ευς"));
    }
}
