package net.rfcdesk.wiki.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.rfcdesk.wiki.db.Database;

/**
 * Atlassian's Active Objects library on the wiki's database, one per plugin, with Confluence's table names (AO_ + hash of the
 * namespace) and its refusals: names over 30 characters, and words that some database reserves.
 */
public final class PluginActiveObjects implements ActiveObjects {
    /** Brings the tables up to date; upgrade tasks run once each, in the order of their versions. */
    public PluginActiveObjects(
            Database database,
            String namespace,
            List<Class<? extends RawEntity<?>>> entities,
            List<ActiveObjectsUpgradeTask> upgradeTasks) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    @SafeVarargs
    public final void migrate(Class<? extends RawEntity<?>>... entities) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public void delete(RawEntity<?>... entities) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public <T> T executeInTransaction(TransactionCallback<T> callback) {
        throw new UnsupportedOperationException("not built yet");
    }
}
