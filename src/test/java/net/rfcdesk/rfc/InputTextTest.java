package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTextTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " A B ",
                "A  B",
                "A\tB",
                "A\nB",
                "A\r\nB",
                "A\u00A0B",
                "A\u2003B",
                "A\u2028B",
                "A\u202FB",
                "A\u205FB",
                "A\u3000B",
                "A\u0085B",
                "\u3000A\u00A0 \u2009B",
                "A\u200B B",
                "\uFEFFA B",
                "A \u2060 B",
                "A B\u200E"
            })
    void namesThatLookTheSameAreTheSame(String written) {
        assertThat(InputText.name(written)).isEqualTo("A B");
    }

    @Test
    void namesHaveOneUnicodeForm() {
        assertThat(InputText.name("Gro\u0308\u00DFe")).isEqualTo("Gr\u00F6\u00DFe");
        assertThat(InputText.name("\u212B")).isEqualTo("\u00C5");
    }

    @Test
    void namesKeepWhatWordsAndPicturesAreWrittenWith() {
        String family = "\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(InputText.name(family)).isEqualTo(family);
        assertThat(InputText.name("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
                .contains("\u200C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\u2800", "\uFEFF \u00AD"})
    void whatNobodySeesIsNoNameAndNoText(String written) {
        assertThat(InputText.name(written)).isEmpty();
        assertThat(InputText.text(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "\u0001",
                "a\u0008b",
                "\u001F",
                "a\u007F",
                "\u0080",
                "\u009Fb",
                "\uD83D",
                "a\uDE00b",
                "\uDE00\uD83D",
                "\uFFFE",
                "a\uFFFF",
                "\u001B[31m"
            })
    void whatNoDocumentCanHoldIsRefusedInEveryText(String written) {
        assertThat(InputText.cannotBeName(written, "x")).map(Refusal::reason).contains(RefusalCode.TEXT_UNUSABLE);
        assertThat(InputText.cannotBeLine(written, "x")).map(Refusal::reason).contains(RefusalCode.TEXT_UNUSABLE);
        assertThat(InputText.cannotBeText("A" + written + "A", "x"))
                .map(Refusal::reason)
                .contains(RefusalCode.TEXT_UNUSABLE);
    }

    @Test
    void aRefusalNamesTheFieldAndTheCharacter() {
        Refusal refusal = InputText.cannotBeLine("a\u0008b", "users[1]").orElseThrow();

        assertThat(refusal.field()).isEqualTo("users[1]");
        assertThat(refusal.arguments()).containsExactly("users[1]", "U+0008");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029"})
    void lineBreaksAreForTextsOnly(String written) {
        assertThat(InputText.cannotBeName(written, "x")).map(Refusal::reason).contains(RefusalCode.TEXT_NOT_ONE_LINE);
        assertThat(InputText.cannotBeLine(written, "x")).map(Refusal::reason).contains(RefusalCode.TEXT_NOT_ONE_LINE);
    }

    @Test
    void textsHaveOneKindOfLineBreak() {
        assertThat(InputText.text(" a\r\nb\rc\n\td\u0085e ")).isEqualTo("a\nb\nc\n\td\ne");
    }

    @ParameterizedTest
    @CsvSource({"a, 255", EMOJI + ", 255", "\u6771, 255"})
    void linesAreAsLongAsPeopleCountThem(String character, int most) {
        assertThat(InputText.cannotBeLine(character.repeat(most), "x")).isEmpty();
        assertThat(InputText.cannotBeLine(character.repeat(most + 1), "x"))
                .contains(Refusal.of(RefusalCode.TEXT_TOO_LONG, "x", most).in("x"));
    }

    @ParameterizedTest
    @CsvSource({"a, 255", "\u00E4, 225", "\u6771, 150", EMOJI + ", 112"})
    void namesAreAsLongAsEveryColumnIs(String character, int most) {
        assertThat(InputText.cannotBeName(character.repeat(most), "x")).isEmpty();
        assertThat(InputText.cannotBeName(character.repeat(most + 1), "x"))
                .map(Refusal::reason)
                .contains(RefusalCode.NAME_TOO_LONG);
    }

    /** Small letters of some are longer. */
    @Test
    void namesFitAlsoInSmallLetters() {
        assertThat(InputText.cannotBeName("\u0130".repeat(127), "x")).isEmpty();
        assertThat(InputText.cannotBeName("\u0130".repeat(128), "x")).isPresent();
    }

    @Test
    void blanksAroundANameDoNotCount() {
        assertThat(InputText.checkedName(" ".repeat(300) + "a", "x")).isEqualTo("a");
    }
}
