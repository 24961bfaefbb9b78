package net.rfcdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "東", "😀", "a😀", "東a"})
    void whatIsCutHasWholeCharactersAndFits(String repeated) {
        String text = repeated.repeat(300);

        String cut = Width.cut(text, Width.NAME);

        assertThat(bytes(cut)).isBetween(Width.NAME - 3, Width.NAME);
        assertThat(text).startsWith(cut);
        assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä", "東", "😀"})
    void whatIsHashedFitsAndIsToldApartByItsEnd(String repeated) {
        String one = Width.hashed(repeated.repeat(300) + "1", Width.NAME);
        String other = Width.hashed(repeated.repeat(300) + "2", Width.NAME);

        assertThat(bytes(one)).isLessThanOrEqualTo(Width.NAME);
        assertThat(one).isNotEqualTo(other).isEqualTo(Width.hashed(repeated.repeat(300) + "1", Width.NAME));
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        String widest = "東".repeat(85);

        assertThat(Width.cut(widest, Width.NAME)).isEqualTo(widest);
        assertThat(Width.hashed(widest, Width.NAME)).isEqualTo(widest);
        assertThat(Width.whole(widest, Width.NAME)).isEqualTo(widest);
    }

    @Test
    void whatMustStayWholeIsRefusedWhenItDoesNotFit() {
        assertThatThrownBy(() -> Width.whole("東".repeat(86), Width.NAME)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
