package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void answerLeavesARequestForChangesOpen() {
        Decision request = new Decision(2, "lead", "ann", Choice.CHANGES_REQUESTED, "Why", Instant.EPOCH, 1, "one");

        Decision answered = request.answeredBy(new Answer(3, "bob", "Because", Instant.EPOCH));

        assertThat(answered.requestsChanges()).isTrue();
        assertThat(answered.resolve().answers()).extracting(Answer::text).isEqualTo(List.of("Because"));
    }
}
