package net.rfcdesk.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;

/**
 * Reads decisions that were made elsewhere out of a table whose first row names its columns. Cells are separated as in that row: by commas,
 * semicolons, which spreadsheets write where the comma is a decimal sign, or tabs.
 */
public final class HistoricCsv {

    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";
    private static final Set<String> NEEDED = Set.of(HistoricRow.USER, HistoricRow.DECISION, HistoricRow.DATE);

    private HistoricCsv() {}

    /**
     * @param text of the file, with or without the mark by which spreadsheets know UTF-8
     * @return numbered as spreadsheets number rows: the first one names the columns
     * @throws Refused when it is no such table
     */
    public static List<HistoricRow> read(String text) {
        String table = text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(table))
                .ignoreDifferentFieldCount(true)
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(false)
                .ofCsvRecord(table)) {
            return read(csv.iterator());
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static List<HistoricRow> read(Iterator<CsvRecord> csv) {
        int number = 1;
        List<String> columns =
                columns(next(csv, number).filter(each -> !isEmptyLine(each)).orElse(List.of()));
        List<HistoricRow> rows = new ArrayList<>();
        Optional<List<String>> cells = next(csv, ++number);
        while (cells.isPresent()) {
            if (!isEmptyLine(cells.get())) {
                rows.add(row(number, columns, cells.get()));
            }
            cells = next(csv, ++number);
        }
        return rows;
    }

    /** @return empty when there are no more */
    private static Optional<List<String>> next(Iterator<CsvRecord> csv, int number) {
        try {
            return csv.hasNext() ? Optional.of(csv.next().getFields()) : Optional.empty();
        } catch (CsvParseException malformed) {
            throw Refusal.of(RefusalCode.CSV_MALFORMED, number).exception(malformed);
        }
    }

    private static boolean isEmptyLine(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private static List<String> columns(List<String> written) {
        List<String> columns = written.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> seen = new HashSet<>();
        for (String each : columns) {
            if (!HistoricRow.FIELDS.contains(each)) {
                throw refused(RefusalCode.FIELD_UNKNOWN, each);
            }
            if (!seen.add(each)) {
                throw refused(RefusalCode.FIELD_TWICE, each);
            }
        }
        HistoricRow.FIELDS.stream()
                .filter(each -> NEEDED.contains(each) && !seen.contains(each))
                .findFirst()
                .ifPresent(missing -> {
                    throw refused(RefusalCode.VALUE_MISSING, missing);
                });
        return columns;
    }

    private static HistoricRow row(int number, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            return new HistoricRow(
                    number, Map.of(), Refusal.of(RefusalCode.CELLS_DIFFER, cells.size(), columns.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return new HistoricRow(number, values);
    }

    /** @return the first sign of those that separate that stands outside quotes */
    private static char separator(String table) {
        boolean quoted = false;
        for (int i = 0; i < table.length() && (quoted || "\r\n".indexOf(table.charAt(i)) < 0); i++) {
            char character = table.charAt(i);
            quoted ^= character == '"';
            if (!quoted && SEPARATORS.indexOf(character) >= 0) {
                return character;
            }
        }
        return ',';
    }

    private static Refused refused(RefusalCode code, String field) {
        return Refusal.of(code, field).in(field).exception();
    }
}
