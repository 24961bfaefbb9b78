package net.rfcdesk.wiki.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import com.atlassian.activeobjects.external.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.java.ao.ActiveObjectsConfigurationException;
import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import net.rfcdesk.wiki.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginActiveObjectsTest {
    private final Database database = open();

    /** @return a new database */
    Database open() {
        return Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tableIsNamedAfterTheHashOfTheNamespace() {
        ActiveObjects ao = activeObjects(Note.class);

        ao.create(Note.class, Map.of("NOTE_KEY", "a"));

        // echo -n example.notes | md5sum ends with the six digits in the name
        assertThat(database.jdbc()
                        .sql("select count(*) from \"AO_C815D4_NOTE\"")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void storesAndFindsWhatAnEntityHolds() {
        ActiveObjects ao = activeObjects(Note.class);
        Note note = ao.create(Note.class, Map.of("NOTE_KEY", "a"));
        note.setBody("x".repeat(10_000));
        note.save();

        assertThat(ao.find(Note.class, "NOTE_KEY = ?", "a"))
                .singleElement()
                .satisfies(found -> assertThat(found.getBody()).hasSize(10_000));
        assertThat(ao.find(Note.class)).hasSize(1);
        assertThat(ao.deleteWithSQL(Note.class, "NOTE_KEY = ?", "a")).isEqualTo(1);
        assertThat(ao.find(Note.class)).isEmpty();
    }

    @Test
    void exceptionRollsBackEveryChangeOfTheTransaction() {
        ActiveObjects ao = activeObjects(Note.class);

        assertThatThrownBy(() -> ao.executeInTransaction(() -> {
                    ao.create(Note.class, Map.of("NOTE_KEY", "a"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ao.find(Note.class)).isEmpty();
    }

    @Test
    void changesJoinTheTransactionOfTheWiki() {
        ActiveObjects ao = activeObjects(Note.class);

        assertThatThrownBy(() -> database.inTransaction((Runnable) () -> {
                    ao.executeInTransaction(() -> ao.create(Note.class, Map.of("NOTE_KEY", "a")));
                    throw new IllegalStateException("the save fails later");
                }))
                .hasMessage("the save fails later");

        assertThat(ao.find(Note.class)).isEmpty();
    }

    @Test
    void findReadsWhatAnotherTransactionHasWritten() {
        ActiveObjects ao = activeObjects(Note.class);
        ActiveObjects otherNode = activeObjects(Note.class);
        ao.create(Note.class, Map.of("NOTE_KEY", "a"));
        assertThat(ao.find(Note.class)[0].getBody()).isNull();

        Note changed = otherNode.find(Note.class)[0];
        changed.setBody("changed");
        changed.save();

        assertThat(ao.find(Note.class)[0].getBody()).isEqualTo("changed");
    }

    @Test
    void uniqueColumnRefusesASecondRow() {
        ActiveObjects ao = activeObjects(Note.class);
        ao.create(Note.class, Map.of("NOTE_KEY", "a"));

        assertThatThrownBy(() -> ao.create(Note.class, Map.of("NOTE_KEY", "a"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tableNameOverThirtyCharactersIsRefused() {
        assertThatThrownBy(() -> activeObjects(NameThatIsFarTooLong.class))
                .isInstanceOf(ActiveObjectsConfigurationException.class)
                .hasMessageContaining("NameThatIsFarTooLong")
                .hasMessageContaining("30");
    }

    @Test
    void columnNameOverThirtyCharactersIsRefused() {
        assertThatThrownBy(() -> activeObjects(LongColumn.class))
                .isInstanceOf(ActiveObjectsConfigurationException.class)
                .hasMessageContaining("LongColumn")
                .hasMessageContaining("30");
    }

    @Test
    void columnThatOracleReservesIsRefusedOnEveryDatabase() {
        assertThatThrownBy(() -> activeObjects(Reserved.class))
                .isInstanceOf(ActiveObjectsConfigurationException.class)
                .hasMessageContaining("Reserved")
                .hasMessageContaining("LEVEL")
                .hasMessageContaining("Oracle");
    }

    @Test
    void tableNamedByAReservedWordIsRefused() {
        assertThatThrownBy(() -> activeObjects(Order.class))
                .isInstanceOf(ActiveObjectsConfigurationException.class)
                .hasMessageContaining("the table name ORDER");
    }

    @Test
    void upgradeTasksRunOnceEachInTheOrderOfTheirVersions() {
        List<String> ran = new ArrayList<>();

        activeObjects(List.of(task("10", ran), task("2", ran)), Note.class);
        activeObjects(List.of(task("11", ran), task("10", ran), task("2", ran)), Note.class);

        assertThat(ran).containsExactly("2 from 0", "10 from 2", "11 from 10");
    }

    @Test
    void failedUpgradeTaskRunsAgainNextTime() {
        List<String> ran = new ArrayList<>();
        ActiveObjectsUpgradeTask failing = new Task("1", current -> {
            throw new IllegalStateException("not this time");
        });

        assertThatThrownBy(() -> activeObjects(List.of(failing), Note.class)).hasMessage("not this time");
        activeObjects(List.of(task("1", ran)), Note.class);

        assertThat(ran).containsExactly("1 from 0");
    }

    private static ActiveObjectsUpgradeTask task(String version, List<String> ran) {
        return new Task(version, current -> ran.add(version + " from " + current));
    }

    private ActiveObjects activeObjects(Class<? extends RawEntity<?>> entity) {
        return activeObjects(List.of(), entity);
    }

    private ActiveObjects activeObjects(List<ActiveObjectsUpgradeTask> tasks, Class<? extends RawEntity<?>> entity) {
        return new PluginActiveObjects(database, "example.notes", List.of(entity), tasks);
    }

    private record Task(String version, java.util.function.Consumer<ModelVersion> work)
            implements ActiveObjectsUpgradeTask {
        @Override
        public ModelVersion getModelVersion() {
            return ModelVersion.valueOf(version);
        }

        @Override
        public void upgrade(ModelVersion currentVersion, ActiveObjects activeObjects) {
            work.accept(currentVersion);
        }
    }

    @Table("NOTE")
    @Preload
    interface Note extends Entity {
        @NotNull
        @Unique
        String getNoteKey();

        @StringLength(StringLength.UNLIMITED)
        String getBody();

        void setBody(String body);
    }

    interface NameThatIsFarTooLong extends Entity {}

    interface LongColumn extends Entity {
        String getAColumnWithMoreThanThirtyLetters();
    }

    interface Reserved extends Entity {
        int getLevel();
    }

    interface Order extends Entity {}
}
