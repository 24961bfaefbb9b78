package net.rfcdesk.wiki.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** Remembers which version a namespace's tables have, so that each upgrade task runs once. */
final class ModelVersions {
    private static final String OWN_NAMESPACE = "net.rfcdesk.wiki";
    private static final BigInteger NONE = BigInteger.ZERO;

    private final EntityManager entityManager;
    private final String namespace;

    @SuppressWarnings("unchecked")
    ModelVersions(DataSource dataSource, String namespace) throws SQLException {
        this.entityManager = EntityManagers.create(dataSource, OWN_NAMESPACE);
        this.namespace = namespace;
        entityManager.migrate(Stored.class);
    }

    /** Runs the tasks that are newer than the tables, in the order of their versions. */
    void upgrade(List<ActiveObjectsUpgradeTask> tasks, ActiveObjects activeObjects) {
        tasks.stream()
                .sorted(Comparator.comparing(task -> number(task.getModelVersion())))
                .forEach(task -> run(task, activeObjects));
    }

    private void run(ActiveObjectsUpgradeTask task, ActiveObjects activeObjects) {
        activeObjects.executeInTransaction(() -> {
            BigInteger current = current();
            BigInteger target = number(task.getModelVersion());
            if (target.compareTo(current) > 0) {
                task.upgrade(ModelVersion.valueOf(current.toString()), activeObjects);
                store(target);
            }
            return null;
        });
    }

    private BigInteger current() {
        return Sql.call(() -> {
            Stored[] found = entityManager.find(Stored.class, "NAMESPACE = ?", namespace);
            return found.length == 0 ? NONE : new BigInteger(found[0].getModelVersion());
        });
    }

    private void store(BigInteger version) {
        Sql.call(() -> {
            entityManager.deleteWithSQL(Stored.class, "NAMESPACE = ?", namespace);
            return entityManager.create(
                    Stored.class, Map.of("NAMESPACE", namespace, "MODEL_VERSION", version.toString()));
        });
    }

    private static BigInteger number(ModelVersion version) {
        return new BigInteger(version.toString());
    }

    /** The version that a namespace's tables have. */
    @Table("MODEL")
    interface Stored extends RawEntity<String> {
        @NotNull
        @PrimaryKey
        String getNamespace();

        String getModelVersion();
    }
}
