package net.rfcdesk.wiki.ao;

import java.util.List;
import net.java.ao.ActiveObjectsConfigurationException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.schema.info.EntityInfo;
import net.java.ao.schema.info.EntityInfoResolver;
import net.java.ao.schema.info.SimpleEntityInfoResolverFactory;

/**
 * Refuses entities that would fail on one of the databases that Confluence supports, whichever one the wiki runs on. The length
 * of names is the library's own check.
 */
final class EntityCheck {
    private final EntityInfoResolver entities;
    private final int prefixLength;

    EntityCheck(EntityManager entityManager, String namespace) {
        this.entities = new SimpleEntityInfoResolverFactory()
                .create(
                        AtlassianNames.in(namespace),
                        entityManager.getProvider().getTypeManager());
        this.prefixLength = AtlassianNames.prefix(namespace).length();
    }

    <T extends RawEntity<K>, K> void check(Class<T> type) {
        EntityInfo<T, K> entity = resolve(type);
        checkWord(type, "table", entity.getName().substring(prefixLength));
        entity.getFieldNames().forEach(column -> checkWord(type, "column", column));
    }

    private <T extends RawEntity<K>, K> EntityInfo<T, K> resolve(Class<T> type) {
        try {
            return entities.resolve(type);
        } catch (ActiveObjectsException e) {
            throw refusal(type, e.getMessage(), e);
        }
    }

    private static void checkWord(Class<?> type, String what, String word) {
        List<String> reserving = ReservedWords.databasesReserving(word);
        if (!reserving.isEmpty()) {
            String databases = String.join(", ", reserving);
            throw refusal(
                    type, "the " + what + " name " + word + " is reserved by " + databases + "; choose another", null);
        }
    }

    private static ActiveObjectsConfigurationException refusal(Class<?> type, String reason, Throwable cause) {
        return new ActiveObjectsConfigurationException("Entity " + type.getName() + ": " + reason, cause);
    }
}
