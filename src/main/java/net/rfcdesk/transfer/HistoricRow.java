package net.rfcdesk.transfer;

import java.util.List;
import java.util.Map;
import net.rfcdesk.rfc.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one decision that was made elsewhere, as it is written there.
 *
 * @param number by which people find it in the file
 * @param values by the names of {@link #FIELDS}; those that the file does not have are missing or empty
 * @param problem why it cannot be read at all; none when it can
 */
public record HistoricRow(
        int number, Map<String, String> values, @Nullable Refusal problem) {

    static final String PAGE = "page";
    static final String SPACE = "space";
    static final String TITLE = "title";
    static final String STATUS = "status";
    static final String ROLE = "role";
    static final String USER = "user";
    static final String DECISION = "decision";
    static final String DATE = "date";
    static final String COMMENT = "comment";
    static final String SOURCE = "source";

    /** The names of all columns of a file, in the order in which the docs have them. */
    public static final List<String> FIELDS =
            List.of(PAGE, SPACE, TITLE, STATUS, ROLE, USER, DECISION, DATE, COMMENT, SOURCE);

    public HistoricRow {
        values = Map.copyOf(values);
    }

    public HistoricRow(int number, Map<String, String> values) {
        this(number, values, null);
    }

    /** @return without blanks around it; empty when the file does not say it */
    String of(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
