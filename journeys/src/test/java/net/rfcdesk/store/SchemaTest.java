package net.rfcdesk.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.HSQLDatabaseProvider;
import net.java.ao.db.MySQLDatabaseProvider;
import net.java.ao.db.OracleDatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.db.SQLServerDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SchemaGenerator;
import net.java.ao.schema.ddl.DDLAction;
import net.java.ao.schema.ddl.DDLActionType;
import net.java.ao.schema.ddl.DDLField;
import net.java.ao.schema.ddl.DDLIndex;
import net.java.ao.schema.ddl.DDLIndexField;
import net.java.ao.schema.ddl.DDLTable;
import net.java.ao.schema.ddl.SQLAction;
import net.java.ao.types.TypeQualifiers;
import net.rfcdesk.databases.ServiceFixture;
import net.rfcdesk.wiki.ao.AtlassianNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables as Active Objects would make them on every database that Confluence supports; no statement is sent anywhere. */
class SchemaTest {

    /** Of what Active Objects itself limits, and of everything on Oracle. */
    private static final int LONGEST_NAME = 30;
    /** PostgreSQL's limit is the lowest of the others. */
    private static final int LONGEST_ELSEWHERE = 63;

    private static final NameConverters NAMES = AtlassianNames.in("net.rfcdesk");
    private static final Pattern QUALIFIED = Pattern.compile("VARCHAR2?\\((\\d+)( \\w+)?\\)");

    /** With how many bytes a column's character counts in an index, and how many an index may have. */
    private enum Dialect {
        /** https://docs.oracle.com/error-help/db/ora-01450/ : 6398 with blocks of 8 KB. */
        ORACLE(OracleDatabaseProvider::new, 1, 6398, "CLOB"),
        /** https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql : 1700 since SQL Server 2016. */
        SQL_SERVER(SQLServerDatabaseProvider::new, 2, 1700, "NVARCHAR(max)"),
        /** https://dev.mysql.com/doc/refman/8.0/en/innodb-limits.html : 3072 with rows of the format DYNAMIC. */
        MYSQL(MySQLDatabaseProvider::new, 4, 3072, "LONGTEXT"),
        /** A third of a page, of what is really there: texts are fitted to their columns by bytes. */
        POSTGRESQL(PostgreSQLDatabaseProvider::new, 1, 2704, "TEXT"),
        H2(H2DatabaseProvider::new, 1, Integer.MAX_VALUE, "CLOB"),
        HSQL(HSQLDatabaseProvider::new, 1, Integer.MAX_VALUE, "LONGVARCHAR");

        private final Function<DisposableDataSource, DatabaseProvider> provider;
        private final int bytesOfCharacter;
        private final int widestIndex;
        private final String unlimited;

        Dialect(
                Function<DisposableDataSource, DatabaseProvider> provider,
                int bytesOfCharacter,
                int widestIndex,
                String unlimited) {
            this.provider = provider;
            this.bytesOfCharacter = bytesOfCharacter;
            this.widestIndex = widestIndex;
            this.unlimited = unlimited;
        }

        DatabaseProvider provider() {
            return provider.apply(nowhere());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAreShortEnough(Dialect dialect) {
        DatabaseProvider provider = dialect.provider();
        for (DDLTable table : tables(provider)) {
            assertThat(names(table)).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME));
            assertThat(Pattern.compile("\\bAO_\\w+|\\w+_AO_\\w+|\\bindex_\\w+", Pattern.CASE_INSENSITIVE)
                            .matcher(ddl(provider, table))
                            .results()
                            .map(found -> found.group()))
                    .as("also of sequences, triggers, unique keys and defaults")
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(name)
                            .hasSizeLessThanOrEqualTo(dialect == Dialect.ORACLE ? LONGEST_NAME : LONGEST_ELSEWHERE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsAreAsWideAsTheyAreFitted(Dialect dialect) {
        DatabaseProvider provider = dialect.provider();
        for (DDLTable table : tables(provider)) {
            for (DDLField field : table.getFields()) {
                TypeQualifiers qualifiers = field.getType().getQualifiers();
                String definition = definition(ddl(provider, table), field);
                if (qualifiers.isUnlimitedLength()) {
                    assertThat(definition).containsIgnoringCase(dialect.unlimited);
                } else if (isText(field)) {
                    assertThat(QUALIFIED.matcher(definition).results().map(found -> Integer.valueOf(found.group(1))))
                            .as(definition)
                            .singleElement()
                            .isIn(Width.NAME, Width.KEY, Width.WIDEST);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void indexesAreNotTooWideAndHaveNoUnlimitedText(Dialect dialect) {
        DatabaseProvider provider = dialect.provider();
        for (DDLTable table : tables(provider)) {
            Map<String, DDLField> fields =
                    Arrays.stream(table.getFields()).collect(Collectors.toMap(DDLField::getName, Function.identity()));
            Stream<List<DDLField>> indexes = Stream.concat(
                    Arrays.stream(table.getIndexes())
                            .map(index -> Arrays.stream(index.getFields())
                                    .map(DDLIndexField::getFieldName)
                                    .map(fields::get)
                                    .toList()),
                    fields.values().stream().filter(DDLField::isUnique).map(List::of));
            indexes.forEach(index -> {
                String name =
                        table.getName() + index.stream().map(DDLField::getName).collect(joining(", ", "(", ")"));
                assertThat(index)
                        .as(name)
                        .noneMatch(field -> field.getType().getQualifiers().isUnlimitedLength());
                assertThat(index.stream()
                                .mapToInt(field -> width(field, dialect))
                                .sum())
                        .as(name)
                        .isLessThanOrEqualTo(dialect.widestIndex);
            });
        }
    }

    /** But for those that name a row, which have none that would do for two. */
    @ParameterizedTest
    @EnumSource
    void columnsThatMustNotBeNullHaveADefault(Dialect dialect) {
        Set<String> naming =
                Set.of("SPACE_KEY", "STREAM", "KIND", "FROM_USER", "TO_USER", "PAGE_ID", "RECEIVER", "USER_KEY");
        DatabaseProvider provider = dialect.provider();
        for (DDLTable table : tables(provider)) {
            String ddl = ddl(provider, table);
            for (DDLField field : table.getFields()) {
                if (field.isNotNull()
                        && !field.isUnique()
                        && !field.isPrimaryKey()
                        && !naming.contains(field.getName())) {
                    assertThat(definition(ddl, field)).containsIgnoringCase("DEFAULT");
                }
            }
        }
    }

    private static boolean isText(DDLField field) {
        return field.getJdbcType() == Types.VARCHAR || field.getJdbcType() == Types.NVARCHAR;
    }

    private static int width(DDLField field, Dialect dialect) {
        return isText(field)
                ? field.getType().getQualifiers().getStringLength() * dialect.bytesOfCharacter
                : Long.BYTES;
    }

    private static Stream<String> names(DDLTable table) {
        return Stream.of(
                        Stream.of(table.getName()),
                        Arrays.stream(table.getFields()).map(DDLField::getName),
                        Arrays.stream(table.getIndexes()).map(DDLIndex::getIndexName))
                .flatMap(names -> names);
    }

    private static List<DDLTable> tables(DatabaseProvider provider) {
        return ServiceFixture.ROWS.stream()
                .map(row -> SchemaGenerator.parseInterface(provider, NAMES, row))
                .toList();
    }

    private static String ddl(DatabaseProvider provider, DDLTable table) {
        DDLAction create = new DDLAction(DDLActionType.CREATE);
        create.setTable(table);
        return StreamSupport.stream(provider.renderAction(NAMES, create).spliterator(), false)
                .map(SQLAction::getStatement)
                .collect(joining(";\n"));
    }

    private static String definition(String ddl, DDLField field) {
        return ddl.lines()
                .filter(line -> line.strip().replaceAll("[\"`\\[]", "").startsWith(field.getName() + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(field.getName() + " is not in " + ddl));
    }

    /** A connection that answers nothing but what a database is asked for before its tables are made. */
    private static DisposableDataSource nowhere() {
        DatabaseMetaData about = stub(DatabaseMetaData.class, Map.of("getIdentifierQuoteString", "\""));
        Connection connection = stub(Connection.class, Map.of("getMetaData", about));
        return stub(DisposableDataSource.class, Map.of("getConnection", connection));
    }

    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                SchemaTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.getOrDefault(method.getName(), nothing(method.getReturnType()))));
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == String.class ? "" : null;
    }
}
