package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostRaceTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "23505, key taken on H2 and PostgreSQL, true",
        "23000, key taken on MySQL and Oracle, true",
        "40001, deadlock, true",
        "40P01, deadlock on PostgreSQL, true",
        "HYT00, lock not got on H2, true",
        "55P03, lock not got on PostgreSQL, true",
        "61000, deadlock or busy row on Oracle, true",
        "42S02, no such table, false",
        "08006, connection lost, false",
        ", nothing said, false"
    })
    void isToldByTheDatabasesState(String state, String meaning, boolean race) {
        ActiveObjectsException failure = new ActiveObjectsException(new SQLException(meaning, state));

        assertThat(LostRace.isBehind(new IllegalStateException(failure))).isEqualTo(race);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "1205, lock wait timeout on MySQL and deadlock on SQL Server, true",
        "1213, deadlock on MySQL, true",
        "1222, lock request timeout on SQL Server, true",
        "3960, snapshot conflict on SQL Server, true",
        "8177, no serial order on Oracle, true",
        "1146, no such table on MySQL, false",
        "0, nothing said, false"
    })
    void isToldByTheVendorsCode(int code, String meaning, boolean race) {
        SQLException failure = new SQLException(meaning, "HY000", code);

        assertThat(LostRace.isBehind(new UndeclaredThrowableException(failure))).isEqualTo(race);
    }

    @Test
    void isFoundBehindWhatEnclosesIt() {
        SQLException deadlock = new SQLException("deadlock", "40P01");
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(deadlock);

        assertThat(LostRace.isBehind(new UndeclaredThrowableException(new InvocationTargetException(deadlock))))
                .isTrue();
        assertThat(LostRace.isBehind(new IllegalStateException("commit failed", batch)))
                .isTrue();
    }

    @Test
    void circleOfCausesEnds() {
        IllegalStateException one = new IllegalStateException();
        IllegalStateException other = new IllegalStateException(one);
        one.initCause(other);

        assertThat(LostRace.isBehind(one)).isFalse();
    }
}
