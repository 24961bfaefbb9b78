package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, ACCEPTED, false",
        "PROPOSED, REJECTED, true",
        "ACCEPTED, IMPLEMENTED, true",
        "ACCEPTED, DEPRECATED, true",
        "ACCEPTED, PROPOSED, true",
        "IMPLEMENTED, DEPRECATED, true",
        "REJECTED, PROPOSED, true"
    })
    void mayBecome(Status from, Status to, boolean withReason) {
        assertThatCode(() -> from.requireNext(to)).doesNotThrowAnyException();
        assertThat(to.needsReason()).isEqualTo(withReason);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, IMPLEMENTED",
        "PROPOSED, DEPRECATED",
        "PROPOSED, PROPOSED",
        "REJECTED, ACCEPTED",
        "IMPLEMENTED, PROPOSED",
        "DEPRECATED, PROPOSED"
    })
    void cannotBecome(Status from, Status to) {
        assertThatThrownBy(() -> from.requireNext(to)).isInstanceOf(Refused.class);
    }

    @Test
    void refusedTransitionNamesWhatWouldBeAllowed() {
        assertThatThrownBy(() -> Status.ACCEPTED.requireNext(Status.REJECTED))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().reason()).isEqualTo(RefusalCode.TRANSITION_NOT_ALLOWED);
                    assertThat(refused.refusal().field()).isEqualTo("status");
                    assertThat(refused.refusal().arguments())
                            .contains(List.of(Status.IMPLEMENTED, Status.DEPRECATED, Status.PROPOSED));
                });
    }
}
