package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
    @CsvSource({
        "majority, majority",
        "Majority, majority",
        "all-but-1, all-but-1",
        "All but 1, all-but-1",
        "all-but-02, all-but-2"
    })
    void shareIsWrittenInOneWay(String text, String written) {
        assertThat(Quorum.parse(text).isShare()).isTrue();
        assertThat(Quorum.parse(text).count()).isEmpty();
        assertThat(Quorum.parse(text).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "any, all",
        "any, 2",
        "1, any",
        "any, all-but-3",
        "2, 3",
        "majority, all",
        "all-but-2, all-but-1",
        "all-but-1, all",
        "any, some",
    })
    void quorumThatNeedsAsMuchIsNotLooser(String before, String after) {
        assertThat(Quorum.parse(after).isLooserThan(Quorum.parse(before))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "all, any", "2, any", "3, 2", "all, majority", "all, all-but-1", "all-but-1, all-but-2", "majority, any",
                "all, 2",
        "majority, 2", "majority, all-but-1", "all-but-1, majority", "all-but-1, 3", "2, all", "2, majority",
                "some, all", "some, any",
    })
    void quorumThatMayNeedLessIsLooser(String before, String after) {
        assertThat(Quorum.parse(after).isLooserThan(Quorum.parse(before))).isTrue();
    }

    @Test
    void whatIsNoLooserInTwoStepsIsNoLooserInOne() {
        List<Quorum> all = Stream.of("any", "1", "2", "3", "majority", "all-but-1", "all-but-2", "all", "some", "none")
                .map(Quorum::parse)
                .toList();
        for (Quorum first : all) {
            for (Quorum second : all) {
                for (Quorum third : all) {
                    if (!second.isLooserThan(first) && !third.isLooserThan(second)) {
                        assertThat(third.isLooserThan(first))
                                .as("%s, %s, %s", first, second, third)
                                .isFalse();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1001", "99999", "two", "1.5", "some", "all-but", "all-but-0", "all-but-x", "most"})
    void cannotBeAnythingElse(String text) {
        assertThat(Quorum.parse(text).isValid()).isFalse();
        assertThat(Quorum.parse(text).text()).isEqualTo(text);
    }
}
