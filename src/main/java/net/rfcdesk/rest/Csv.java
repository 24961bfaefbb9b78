package net.rfcdesk.rest;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes tables as RFC 4180 says, for spreadsheets: beginning with a mark by which they know UTF-8, and so that they take nothing that
 * somebody wrote for a formula, also where semicolons or tabs separate cells and the quotes after the first comma mean nothing.
 */
final class Csv {

    /** What a file begins with. */
    static final String BEGINNING = "\uFEFF";

    private static final String FORMULA_BEGINS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CELL_ENDS = ";\t\r\n";

    private Csv() {}

    /** @param rows whose cells may be null */
    static String of(Stream<? extends Collection<?>> rows) {
        return rows.map(Csv::line).collect(Collectors.joining("", BEGINNING, ""));
    }

    static String line(Collection<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    /** With an apostrophe wherever a cell could begin, in one or another spreadsheet, with a formula. */
    private static String harmless(String text) {
        BitSet formulas = formulas(text);
        StringBuilder harmless = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || isCellEnd(text.charAt(i - 1));
            if (begins && formulas.get(i) || i == 0 && isCellEnd(text.charAt(0))) {
                harmless.append('\'');
            }
            harmless.append(text.charAt(i));
        }
        return harmless.toString();
    }

    /** @return the places from which on there is a formula, but for blanks and quotes before it */
    private static BitSet formulas(String text) {
        BitSet formulas = new BitSet(text.length());
        for (int i = text.length() - 1; i >= 0; i--) {
            char character = text.charAt(i);
            boolean before = character == '"' || Character.isWhitespace(character) || Character.isSpaceChar(character);
            formulas.set(i, FORMULA_BEGINS.indexOf(character) >= 0 || before && formulas.get(i + 1));
        }
        return formulas;
    }

    private static boolean isCellEnd(char character) {
        return CELL_ENDS.indexOf(character) >= 0;
    }
}
