package net.rfcdesk.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.rfcdesk.transfer.HistoricRow;
import org.jspecify.annotations.Nullable;

/** Decisions that were made elsewhere, as docs/historic.md says; the same in JSON as the columns of a CSV file. */
record HistoricInput(@Nullable List<RowInput> decisions) {

    /** @param page its id. @param space its key, when it is to be told apart. @param title in place of the id */
    record RowInput(
            @Nullable Long page,
            @Nullable String space,
            @Nullable String title,
            @Nullable String status,
            @Nullable String role,
            @Nullable String user,
            @Nullable String decision,
            @Nullable String date,
            @Nullable String comment,
            @Nullable String source) {

        HistoricRow row(int number) {
            Map<String, String> values = new HashMap<>();
            put(values, "page", page);
            put(values, "space", space);
            put(values, "title", title);
            put(values, "status", status);
            put(values, "role", role);
            put(values, "user", user);
            put(values, "decision", decision);
            put(values, "date", date);
            put(values, "comment", comment);
            put(values, "source", source);
            return new HistoricRow(number, values);
        }

        private static void put(Map<String, String> values, String field, @Nullable Object value) {
            if (value != null) {
                values.put(field, value.toString());
            }
        }
    }

    /** @return numbered from 1 */
    List<HistoricRow> rows() {
        List<RowInput> given = Inputs.all(decisions, "decisions");
        return IntStream.range(0, given.size())
                .mapToObj(i -> given.get(i).row(i + 1))
                .toList();
    }
}
