package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.RawEntity;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.rfcdesk.databases.Databases;
import net.rfcdesk.databases.ServiceFixture;
import net.rfcdesk.databases.Stores;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.ChainHead;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.HashChain;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.wiki.ao.PluginActiveObjects;
import net.rfcdesk.wiki.db.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Older tables, with rows in them, become those of this version. */
class UpgradeTest {

    private static final List<String> TITLES = List.of("Zebra", "apple", "Äpfel und Birnen", "東京".repeat(60));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @EnumSource
    void rowsOfTheFirstVersionAreListedInOrderAndFound(Databases databases) {
        try (Database database = databases.open()) {
            fill(database);

            RfcStore store = Stores.of(ServiceFixture.activeObjects(database)).rfcs();

            assertThat(titles(store, RfcFilter.ALL))
                    .containsExactly("Äpfel und Birnen", "apple", "Zebra", "東京".repeat(60));
            assertThat(titles(store, RfcFilter.ALL.with(Term.WORDS, "apfel"))).containsExactly("Äpfel und Birnen");
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfTheFirstVersionGoOnBeingWritten(Databases databases) {
        try (Database database = databases.open()) {
            fill(database);
            String title = "A title of 255 letters ".repeat(12).substring(0, 255);

            RfcStore store = Stores.of(ServiceFixture.activeObjects(database)).rfcs();
            AuditStamp stamp = stamp();
            store.change(1, locked -> {
                locked.write(Entry.renamed(stamp, "Zebra", title));
                return locked;
            });

            assertThat(store.find(1).orElseThrow().rfc().title()).isEqualTo(title);
            assertThat(titles(store, RfcFilter.ALL)).startsWith(title);
        }
    }

    /** As an earlier build of the first version may have left them. */
    @ParameterizedTest
    @EnumSource
    void tablesWithoutColumnsThatHaveADefaultAreTakenAsWell(Databases databases) {
        try (Database database = databases.open()) {
            fill(database);
            Map<String, List<String>> first = columns(FirstSchema.ROWS, method -> !isIndexed(method));
            columns(ServiceFixture.ROWS, method -> method.isAnnotationPresent(Default.class))
                    .forEach((table, columns) -> columns.stream()
                            .filter(first.getOrDefault(table, List.of())::contains)
                            .forEach(column -> drop(database, table, column)));

            RfcStore store = Stores.of(ServiceFixture.activeObjects(database)).rfcs();

            assertThat(titles(store, RfcFilter.ALL)).hasSize(TITLES.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfTheFirstVersionBecomeAsNewOnes(Databases databases) {
        try (Database upgraded = databases.open();
                Database fresh = databases.open()) {
            fill(upgraded);

            ServiceFixture.activeObjects(upgraded);
            ServiceFixture.activeObjects(fresh);

            assertThat(types(upgraded)).isEqualTo(types(fresh));
        }
    }

    /** Else a table with rows in it could not get the column on PostgreSQL, Oracle and SQL Server, and the plugin would not start. */
    @Test
    void everyColumnThatIsNewSinceTheFirstVersionMayBeMissingInARow() {
        Map<String, List<String>> first = columns(FirstSchema.ROWS, method -> true);
        Map<String, List<String>> needed = columns(
                ServiceFixture.ROWS,
                method -> (method.isAnnotationPresent(NotNull.class)
                                || method.getReturnType().isPrimitive())
                        && !method.isAnnotationPresent(Default.class));

        needed.forEach((table, columns) ->
                assertThat(first.getOrDefault(table, columns)).as(table).containsAll(columns));
    }

    private static void fill(Database database) {
        ActiveObjects ao = new PluginActiveObjects(database, "net.rfcdesk", FirstSchema.ROWS, List.of());
        Map<String, List<String>> first = columns(FirstSchema.ROWS, method -> true);
        for (int i = 0; i < TITLES.size(); i++) {
            int number = i + 1;
            AuditStamp stamp = stamp();
            Entry entry = Entry.registered(stamp, new RfcRef("DS", RfcNumber.of(number)), TITLES.get(i), List.of())
                    .numbered(1);
            StreamId page = StreamId.page(number);
            ChainedEntry chained = HashChain.after(ChainHead.of(page), entry, DetailJson.write(entry.detail()), "salt");
            StoredRfc stored =
                    StoredRfc.of(RfcState.of(number, "ann", entry).orElseThrow(), "Ann", List.of(), null, null);
            create(ao, FirstSchema.RfcRow.class, Rows.columns(stored, "macro"), first.get("RFC"));
            create(ao, FirstSchema.EntryRow.class, Rows.columns(page, chained), first.get("RFC_ENTRY"));
            ao.create(
                    FirstSchema.RecordRow.class,
                    Map.of("STREAM", page.text(), "LAST_SEQUENCE", 1, "LAST_HASH", chained.hash()));
        }
        ao.create(FirstSchema.SequenceRow.class, Map.of("SPACE_KEY", "DS", "LAST_NUMBER", TITLES.size()));
        ao.create(
                FirstSchema.DelegationRow.class,
                Map.of("FROM_USER", "ann", "TO_USER", "bob", "BEGINS_AT", 0L, "ENDS_AT", 1L));
        ao.create(
                FirstSchema.FormerNumberRow.class,
                Map.of("NUMBER_KEY", "OLD:1", "PAGE_ID", 1L, "SPACE_KEY", "OLD", "RFC_NUMBER", 1));
        ao.create(FirstSchema.ProgressRow.class, Map.of("JOB_NAME", "job", "REACHED", "DS 1"));
    }

    private static AuditStamp stamp() {
        return new AuditStamp(new Actor("ann", "ann"), NOW, 1, "fingerprint");
    }

    private static <T extends RawEntity<K>, K> void create(
            ActiveObjects ao, Class<T> type, Map<String, Object> columns, List<String> known) {
        Map<String, Object> first = new TreeMap<>(columns);
        first.keySet().retainAll(known);
        ao.create(type, first);
    }

    private static List<String> titles(RfcStore store, RfcFilter filter) {
        Selection selection = new Selection(
                List.of("DS"),
                filter,
                new Now(NOW, ZoneOffset.UTC),
                List.of(new Selection.Order(RfcOrder.TITLE, false)));
        return store.list(selection, 0, 100).stream()
                .map(stored -> stored.rfc().title())
                .toList();
    }

    /** @return the columns of getters, by table */
    private static Map<String, List<String>> columns(
            List<Class<? extends RawEntity<?>>> rows, Predicate<Method> which) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.getAnnotation(Table.class).value(),
                        row -> getters(row)
                                .filter(which)
                                .map(UpgradeTest::column)
                                .toList()));
    }

    private static Stream<Method> getters(Class<?> row) {
        return Arrays.stream(row.getDeclaredMethods())
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"));
    }

    private static String column(Method getter) {
        return getter.getName()
                .replaceFirst("get|is", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isIndexed(Method getter) {
        Indexes several = getter.getDeclaringClass().getAnnotation(Indexes.class);
        return getter.isAnnotationPresent(Indexed.class)
                || several != null
                        && Arrays.stream(several.value())
                                .anyMatch(index -> List.of(index.methodNames()).contains(getter.getName()));
    }

    private static void drop(Database database, String table, String column) {
        database.jdbc()
                .sql("alter table \"AO_%s_%s\" drop column \"%s\"".formatted(prefix(database), table, column))
                .update();
    }

    /** Of each column: what it holds, and whether it may be null. Active Objects never widens one. */
    private static List<String> types(Database database) {
        return database.jdbc()
                .sql("select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable"
                        + " from information_schema.columns"
                        + " where table_name like 'AO!_%!_RFC%' escape '!' order by table_name, column_name")
                .query(String.class)
                .list();
    }

    private static String prefix(Database database) {
        return database.jdbc()
                .sql(
                        "select table_name from information_schema.tables where table_name like 'AO!_%!_RFC!_ENTRY' escape '!'")
                .query(String.class)
                .single()
                .substring(3, 9);
    }
}
