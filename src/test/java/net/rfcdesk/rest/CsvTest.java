package net.rfcdesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void linesEndAsTheStandardSaysAndEveryCellIsQuoted() {
        assertThat(Csv.of(Stream.of(List.of("a", 1), Arrays.asList("b", null))))
                .isEqualTo("\uFEFF\"a\",\"1\"\r\n\"b\",\"\"\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        assertThat(cell("He said \"no\",\nthen left")).isEqualTo("\"He said \"\"no\"\",\nthen left\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1",
                "\u00A0=1",
                "\"=1",
                "\"\"=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)"
            })
    void nothingBecomesAFormula(String text) {
        assertThat(cell(text)).isEqualTo("\"'" + text.replace("\"", "\"\"") + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t1", "\r1", "\n1", ";1", "\t=1", "\r=1", "\n=1", ";=1"})
    void noCellBeginsWithTheEndOfOne(String text) {
        assertThat(cell(text)).startsWith("\"'");
    }

    /** As spreadsheets do whose cells end with another character: a quote counts only where a cell begins. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;=1",
                "a; =1",
                "a;\"=1",
                "a;\"\"=1",
                "a;;+1",
                "a;-1;@b",
                "a\t=1",
                "a\n=1",
                "a\r\n=1",
                "a\n\n \t=1",
                "x\";=1",
                "a\";\"=1",
                "\uD83D\uDE00;=1\uD83D\uDE00"
            })
    void nothingBecomesAFormulaWhereOthersSeparateCells(String text) {
        String line = Csv.line(List.of("first", text));

        assertThat(line.split("[;\t\r\n]"))
                .noneMatch(cell -> cell.replaceFirst("^[\\s\"]*", "").matches("(?s)[=+@-].*"));
    }

    @Test
    void nothingElseIsAdded() {
        String text = "a;b - c;d\te=f\n\uD83D\uDE00; \uD83D\uDE00, -1";

        assertThat(cell(text)).isEqualTo('"' + text + '"');
    }

    @Test
    void signWithinATextIsNoFormula() {
        assertThat(cell("a=b")).isEqualTo("\"a=b\"");
    }

    private static String cell(String text) {
        return Csv.of(Stream.of(List.of(text))).replaceAll("^\uFEFF|\r\n$", "");
    }
}
