package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.java.ao.RawEntity;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.databases.Databases;
import net.rfcdesk.databases.ServiceFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is only read is the same as what can be changed, column by column. */
class RowReaderTest {

    @ParameterizedTest
    @EnumSource
    void rowsHaveAllTheirColumns(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead");
            desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "Good.", 1, null));

            assertSame(desk, RfcRow.class, Rows::rfc);
            assertSame(desk, EntryRow.class, Rows::chained);
            assertSame(desk, RecordRow.class, RecordStore::head);
        }
    }

    /** @param value as it is made of a row */
    private static <T extends RawEntity<Integer>> void assertSame(
            ServiceFixture desk, Class<T> type, Function<T, Object> value) {
        Function<T, List<Object>> values = row -> List.of(values(type, row), value.apply(row));
        List<List<Object>> changeable =
                Arrays.stream(desk.activeObjects.find(type)).map(values).toList();
        RowReader<T> reader = new RowReader<>(desk.activeObjects, type);

        assertThat(changeable).isNotEmpty();
        assertThat(reader.read(reader.select(), values)).containsExactlyInAnyOrderElementsOf(changeable);
    }

    private static <T> Map<String, Object> values(Class<T> type, T row) {
        Map<String, Object> values = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && !method.isAnnotationPresent(NotSelected.class)) {
                values.put(method.getName(), value(method, row));
            }
        }
        return values;
    }

    private static Object value(Method getter, Object row) {
        try {
            return getter.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter.getName(), e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsMoreThanOneStatementMayName(Databases databases) {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            Page page = desk.rfc(desk.space("DS"), "One", "lead");
            List<Long> ids = IntStream.range(0, 2000)
                    .mapToObj(i -> page.getId() + 1000 - i)
                    .toList();
            RowReader<RfcRow> reader = new RowReader<>(desk.activeObjects, RfcRow.class);

            assertThat(reader.read("PAGE_ID", ids, "ID ASC", RfcRow::getPageId)).containsExactly(page.getId());
            assertThat(reader.read("PAGE_ID", List.of(), "ID ASC", RfcRow::getPageId))
                    .isEmpty();
        }
    }
}
