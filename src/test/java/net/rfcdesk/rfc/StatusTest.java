package net.rfcdesk.rfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PROPOSED, false",
        "PROPOSED, DRAFT, true",
        "PROPOSED, ACCEPTED, false",
        "PROPOSED, REJECTED, true",
        "ACCEPTED, IMPLEMENTED, true",
        "ACCEPTED, DEPRECATED, true",
        "ACCEPTED, PROPOSED, true",
        "IMPLEMENTED, DEPRECATED, true",
        "REJECTED, PROPOSED, true"
    })
    void mayBecome(Status from, Status to, boolean withReason) {
        assertThat(from.next()).contains(to);
        assertThat(from.needsReasonFor(to)).isEqualTo(withReason);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ACCEPTED",
        "DRAFT, REJECTED",
        "ACCEPTED, DRAFT",
        "REJECTED, DRAFT",
        "PROPOSED, IMPLEMENTED",
        "PROPOSED, DEPRECATED",
        "PROPOSED, PROPOSED",
        "REJECTED, ACCEPTED",
        "IMPLEMENTED, PROPOSED",
        "DEPRECATED, PROPOSED"
    })
    void cannotBecome(Status from, Status to) {
        assertThat(from.next()).doesNotContain(to);
    }
}
