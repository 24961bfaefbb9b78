package net.rfcdesk.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Values;

/**
 * Which RFCs a reader wants to see, and how. Macros, addresses and programs write it with the same words.
 *
 * @param spaces their keys, as somebody writes them; none for all that the reader may see
 * @param order within a group
 * @param columns in the order in which they are shown
 * @param totals which totals of what fits it begins with
 * @param offset how many of the visible ones to leave out, from 0
 * @param limit how many to show, 1 to {@value #MOST}
 */
public record ReportQuery(
        List<String> spaces,
        RfcFilter filter,
        RfcOrder order,
        boolean descending,
        Grouping grouping,
        List<Column> columns,
        Counting totals,
        int offset,
        int limit) {

    public static final int MOST = 100;
    /** How many rows there are unless somebody asks for more or fewer. */
    public static final int FEW = 20;

    private static final String ALL_SPACES = "*";
    private static final String SPACE = "space";
    private static final String SORT = "sort";
    private static final String DESCENDING = "descending";
    private static final String GROUP = "group";
    private static final String COLUMNS = "columns";
    private static final String TOTALS = "totals";
    private static final String OFFSET = "offset";
    private static final String LIMIT = "limit";

    /** All words that a query is written with. */
    public static final Set<String> WORDS = Stream.concat(
                    Stream.of(SPACE, SORT, DESCENDING, GROUP, COLUMNS, TOTALS, OFFSET, LIMIT),
                    Arrays.stream(Term.values()).map(Term::word))
            .collect(Collectors.toUnmodifiableSet());
    /** Those that take several values, with commas between them. */
    public static final Set<String> LISTS = Set.of(SPACE, COLUMNS, Term.STATUS.word());

    public ReportQuery {
        spaces = List.copyOf(spaces);
        columns = List.copyOf(columns);
        Values.number(String.valueOf(limit), LIMIT, 1, MOST);
    }

    /**
     * @param values by their words; other words are for others
     * @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.RefusalCode#VALUE_INVALID}, naming the word and what it may be
     */
    public static ReportQuery of(Map<String, String> values) {
        Optional<String> space = value(values, SPACE).filter(keys -> !keys.equals(ALL_SPACES));
        List<String> spaces = space.stream()
                .flatMap(keys -> Arrays.stream(keys.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> InputText.checkedLine(key, SPACE))
                .distinct()
                .toList();
        boolean one = spaces.size() == 1;
        RfcOrder order = value(values, SORT)
                .map(name -> Values.constant(RfcOrder.class, name, SORT))
                .orElse(one ? RfcOrder.NUMBER : RfcOrder.UPDATED);
        return new ReportQuery(
                spaces,
                RfcFilter.of(values),
                order,
                value(values, DESCENDING)
                        .map(flag -> Values.flag(flag, DESCENDING))
                        .orElse(order.isDescending()),
                value(values, GROUP)
                        .map(name -> Values.constant(Grouping.class, name, GROUP))
                        .orElse(Grouping.NONE),
                value(values, COLUMNS).map(names -> Column.of(names, COLUMNS)).orElse(Column.ofSpaces(one)),
                value(values, TOTALS).map(word -> Counting.of(word, TOTALS)).orElse(Counting.NONE),
                value(values, OFFSET)
                        .map(number -> Values.number(number, OFFSET, 0, Integer.MAX_VALUE))
                        .orElse(0),
                limit(values));
    }

    /** @throws net.rfcdesk.rfc.Refused as above */
    public static int limit(Map<String, String> values) {
        return value(values, LIMIT)
                .map(number -> Values.number(number, LIMIT, 1, MOST))
                .orElse(FEW);
    }

    /** @return what somebody else has to write to see the same */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(SPACE, spaces.isEmpty() ? ALL_SPACES : String.join(",", spaces));
        filter.terms().forEach((term, value) -> words.put(term.word(), value));
        words.put(SORT, order.name());
        words.put(DESCENDING, String.valueOf(descending));
        if (grouping != Grouping.NONE) {
            words.put(GROUP, grouping.name());
        }
        if (!columns.equals(Column.ofSpaces(isOfOneSpace()))) {
            words.put(COLUMNS, columns.stream().map(Column::name).collect(Collectors.joining(",")));
        }
        if (totals != Counting.NONE) {
            words.put(TOTALS, totals.word());
        }
        if (offset > 0) {
            words.put(OFFSET, String.valueOf(offset));
        }
        words.put(LIMIT, String.valueOf(limit));
        return words;
    }

    public boolean isOfOneSpace() {
        return spaces.size() == 1;
    }

    /** @return the same from its first row on, filtered otherwise */
    public ReportQuery filtered(RfcFilter by) {
        return new ReportQuery(spaces, by, order, descending, grouping, columns, totals, 0, limit);
    }

    /** @return the same from its first row on, sorted otherwise */
    public ReportQuery sorted(RfcOrder by, boolean downwards) {
        return new ReportQuery(spaces, filter, by, downwards, grouping, columns, totals, 0, limit);
    }

    /** @return the same, with totals of all that fit */
    public ReportQuery counted() {
        return new ReportQuery(spaces, filter, order, descending, grouping, columns, Counting.ALL, offset, limit);
    }

    /** @return the same, beginning elsewhere */
    public ReportQuery from(int row) {
        return new ReportQuery(spaces, filter, order, descending, grouping, columns, totals, row, limit);
    }

    private static Optional<String> value(Map<String, String> values, String word) {
        return Optional.ofNullable(values.get(word)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
