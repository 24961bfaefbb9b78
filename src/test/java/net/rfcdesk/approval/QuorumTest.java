package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuorumTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "any", "Any ", "ANY"})
    void oneOfThemIsEnoughUnlessSaidOtherwise(String text) {
        assertThat(Quorum.parse(text).count()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 2 ', 2", "1000, 1000"})
    void numberIsTakenAsItIs(String text, int count) {
        assertThat(Quorum.parse(text).count()).hasValue(count);
    }

    @Test
    void allHasNoNumberOfItsOwn() {
        assertThat(Quorum.parse("All").isAll()).isTrue();
        assertThat(Quorum.parse("All").count()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "99999", "two", "1.5", "some"})
    void cannotBeAnythingElse(String text) {
        assertThat(Quorum.parse(text).isValid()).isFalse();
        assertThat(Quorum.parse(text).text()).isEqualTo(text);
    }
}
