package net.rfcdesk.rest;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as RFC 4180 says, and so that no spreadsheet takes what somebody wrote for a formula. */
final class Csv {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private Csv() {}

    /** @param rows whose cells may be null */
    static String of(Stream<? extends Collection<?>> rows) {
        return rows.map(Csv::line).collect(Collectors.joining());
    }

    static String line(Collection<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
