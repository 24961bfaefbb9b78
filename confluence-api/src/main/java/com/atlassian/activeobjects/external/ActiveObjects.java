package com.atlassian.activeobjects.external;

import com.atlassian.sal.api.transaction.TransactionCallback;
import java.util.Map;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.rfcdesk.signature.Verified;

/** A plugin's own tables. Documented: activeobjects-plugin (open source), Javadoc 2.0.1. */
@Verified(
        "docs.atlassian.com activeobjects-plugin-parent-pom 2.0.1 ActiveObjects; count, create, deleteWithSQL and find used on Confluence 10.0.1 by atlassian-slack-integration-server, executeInTransaction on 9.0 by requirement-yogi/psea")
public interface ActiveObjects {
    @SuppressWarnings("unchecked")
    void migrate(Class<? extends RawEntity<?>>... entities);

    <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params);

    <K> int deleteWithSQL(Class<? extends RawEntity<K>> type, String criteria, Object... parameters);

    <T extends RawEntity<K>, K> T[] find(Class<T> type);

    <T extends RawEntity<K>, K> T[] find(Class<T> type, String criteria, Object... parameters);

    <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query);

    /** Reads all rows in one statement; what is handed over can be read and nothing else, and only the columns that the query names. */
    <T extends RawEntity<K>, K> void stream(Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback);

    <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters);

    /** Joins the transaction that is under way, or makes one; a RuntimeException rolls it back. */
    <T> T executeInTransaction(TransactionCallback<T> callback);
}
