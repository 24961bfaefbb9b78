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
                .isEqualTo("\"a\",\"1\"\r\n\"b\",\"\"\r\n");
    }

    @Test
    void quotesCommasAndLineBreaksStayInTheirCell() {
        assertThat(cell("He said \"no\",\nthen left")).isEqualTo("\"He said \"\"no\"\",\nthen left\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void nothingBecomesAFormula(String text) {
        assertThat(cell(text)).isEqualTo("\"'" + text + '"');
    }

    @Test
    void signWithinATextIsNoFormula() {
        assertThat(cell("a=b")).isEqualTo("\"a=b\"");
    }

    private static String cell(String text) {
        return Csv.of(Stream.of(List.of(text))).replaceAll("\r\n$", "");
    }
}
