package net.rfcdesk.wiki.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.util.List;
import java.util.Map;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.rfcdesk.wiki.db.Database;

/**
 * Atlassian's Active Objects library on the wiki's database, one per plugin, with Confluence's table names (AO_ + hash of the
 * namespace) and its refusals: names over 30 characters, and words that some database reserves.
 *
 * <p>Entities are not cached: every find makes new ones, which read their rows when they are asked for the first time.
 */
public final class PluginActiveObjects implements ActiveObjects {
    private final Database database;
    private final EntityManager entityManager;
    private final EntityCheck entityCheck;

    /**
     * Brings the tables up to date; upgrade tasks run once each, in the order of their versions.
     *
     * @throws net.java.ao.ActiveObjectsConfigurationException when an entity's table or column may not be called so
     */
    public PluginActiveObjects(
            Database database,
            String namespace,
            List<Class<? extends RawEntity<?>>> entities,
            List<ActiveObjectsUpgradeTask> upgradeTasks) {
        this.database = database;
        this.entityManager = EntityManagers.create(database.dataSource(), namespace);
        this.entityCheck = new EntityCheck(entityManager, namespace);
        entities.forEach(this::check);
        Sql.call(() -> new ModelVersions(database.dataSource(), namespace)).upgrade(upgradeTasks, this);
        migrate(array(entities));
    }

    @Override
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final void migrate(Class<? extends RawEntity<?>>... entities) {
        List.of(entities).forEach(this::check);
        Sql.call(() -> {
            entityManager.migrate(entities);
            return null;
        });
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        return Sql.call(() -> entityManager.create(type, params));
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return Sql.call(() -> entityManager.deleteWithSQL(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        return Sql.call(() -> entityManager.find(type));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        return Sql.call(() -> entityManager.find(type, criteria, parameters));
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        return Sql.call(() -> entityManager.find(type, query));
    }

    @Override
    public <T extends RawEntity<K>, K> void stream(
            Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback) {
        Sql.call(() -> {
            entityManager.stream(type, query, streamCallback);
            return null;
        });
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        return Sql.call(() -> entityManager.count(type, criteria, parameters));
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        return database.inTransaction(callback::doInTransaction);
    }

    @SuppressWarnings("unchecked")
    private <T extends RawEntity<K>, K> void check(Class<? extends RawEntity<?>> type) {
        entityCheck.check((Class<T>) type);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>>[] array(List<Class<? extends RawEntity<?>>> entities) {
        return entities.toArray(Class[]::new);
    }
}
