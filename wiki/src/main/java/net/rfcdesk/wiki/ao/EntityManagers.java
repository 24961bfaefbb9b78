package net.rfcdesk.wiki.ao;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsConfigurationException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.CachingNameConverters;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Makes Active Objects' entity managers for the wiki's database. */
final class EntityManagers {
    private EntityManagers() {}

    static EntityManager create(DataSource dataSource, String namespace) {
        return new EntityManager(
                provider(new SharedDataSource(dataSource)),
                new Configuration(
                        AtlassianNames.prefix(namespace), new CachingNameConverters(AtlassianNames.in(namespace))));
    }

    private static DatabaseProvider provider(DisposableDataSource dataSource) {
        String product = productOf(dataSource);
        return switch (product) {
            case "H2" -> new H2DatabaseProvider(dataSource);
            case "PostgreSQL" -> new PostgreSQLDatabaseProvider(dataSource);
            default ->
                throw new ActiveObjectsConfigurationException("The wiki runs on H2 and PostgreSQL, not on " + product);
        };
    }

    private static String productOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }

    private record Configuration(String prefix, NameConverters getNameConverters)
            implements EntityManagerConfiguration {
        @Override
        @SuppressWarnings("deprecation")
        public boolean useWeakCache() {
            return false;
        }

        /** The library drops what it manages and does not know: the tables of the wiki and of other plugins are not its business. */
        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.regionMatches(true, 0, prefix, 0, prefix.length());
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
