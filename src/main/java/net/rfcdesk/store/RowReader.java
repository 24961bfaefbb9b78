package net.rfcdesk.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.java.ao.Query;
import net.java.ao.RawEntity;

/** Rows of one kind that are read and not changed, which Active Objects does for less than for those that can be. */
final class RowReader<T extends RawEntity<Integer>> {

    /** The most values that one statement names; Oracle takes at most 1000 in a list, and SQL Server 2100 in all. */
    static final int MOST_VALUES = 900;

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z].*)");
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final ClassValue<String> COLUMNS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> row) {
            return Stream.concat(
                            Stream.of("ID"),
                            Stream.of(row.getDeclaredMethods())
                                    .filter(method -> !method.isAnnotationPresent(NotSelected.class))
                                    .map(Method::getName)
                                    .map(GETTER::matcher)
                                    .filter(Matcher::matches)
                                    .map(getter -> NEXT_WORD
                                            .matcher(getter.group(1))
                                            .replaceAll("_")
                                            .toUpperCase(Locale.ROOT))
                                    .sorted())
                    .collect(Collectors.joining(", "));
        }
    };

    private final ActiveObjects ao;
    private final Class<T> row;

    RowReader(ActiveObjects ao, Class<T> row) {
        this.ao = ao;
        this.row = row;
    }

    /** @return of all columns that are not {@link NotSelected}; each has to be named, and what is not read is null or 0 */
    static Query select(Class<? extends RawEntity<Integer>> row) {
        return Query.select(COLUMNS.get(row));
    }

    Query select() {
        return select(row);
    }

    /** @param count of the values that stand for them, at least one */
    static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    /** In one statement. */
    <V> List<V> read(Query query, Function<T, V> value) {
        List<V> values = new ArrayList<>();
        ao.stream(row, query, each -> values.add(value.apply(each)));
        return values;
    }

    /**
     * In one statement as long as there are no more than {@link #MOST_VALUES}.
     *
     * @param order within each statement
     * @return the rows that have one of these values in a column
     */
    <V> List<V> read(String column, Collection<?> any, String order, Function<T, V> value) {
        List<V> found = new ArrayList<>();
        for (List<?> some : parts(any)) {
            found.addAll(read(
                    select().where(column + " IN " + marks(some.size()), some.toArray())
                            .order(order),
                    value));
        }
        return found;
    }

    /** @return parts of no more than {@link #MOST_VALUES}; none of no values */
    static <E> List<List<E>> parts(Collection<E> values) {
        List<E> all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_VALUES)
                .mapToObj(from -> all.subList(from, Math.min(from + MOST_VALUES, all.size())))
                .toList();
    }
}
