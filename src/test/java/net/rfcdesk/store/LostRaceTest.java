package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
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
        "42S02, no such table, false",
        "08006, connection lost, false",
        ", nothing said, false"
    })
    void isToldByTheDatabasesState(String state, String meaning, boolean race) {
        ActiveObjectsException failure = new ActiveObjectsException(new SQLException(meaning, state));

        assertThat(LostRace.isBehind(new IllegalStateException(failure))).isEqualTo(race);
    }
}
