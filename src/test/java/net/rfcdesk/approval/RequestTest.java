package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTest {

    private static final Decision DECISION =
            new Decision(2, "lead", "ann", Choice.CHANGES_REQUESTED, "Why?", Instant.EPOCH, 1, "one");

    @Test
    void decisionAsksForWhatItsReasonSays() {
        assertThat(DECISION.requests()).extracting(Request::text).containsExactly("Why?");
        assertThat(new Decision(2, "lead", "ann", Choice.APPROVED, "Good", Instant.EPOCH, 1, "one").requests())
                .isEmpty();
    }

    @Test
    void answerLeavesARequestOpen() {
        Decision answered = DECISION.answeredBy(2, new Answer(3, "bob", "Because", Instant.EPOCH));

        assertThat(answered.requestsChanges()).isTrue();
        assertThat(answered.resolve(2).requests().get(0).answers())
                .extracting(Answer::text)
                .isEqualTo(List.of("Because"));
    }

    @Test
    void eachConcernIsAnsweredAndResolvedByItself() {
        Decision both = DECISION.asking(new Request(3, "ann", "And how?", Instant.EPOCH))
                .answeredBy(3, new Answer(4, "bob", "Like this", Instant.EPOCH));

        Decision firstResolved = both.resolve(2);
        assertThat(firstResolved.requestsChanges()).isTrue();
        assertThat(firstResolved.openRequests()).extracting(Request::entry).containsExactly(3);
        assertThat(firstResolved.openRequests().get(0).answers()).hasSize(1);
        assertThat(firstResolved.resolved()).isFalse();

        Decision bothResolved = firstResolved.resolve(3);
        assertThat(bothResolved.requestsChanges()).isFalse();
        assertThat(bothResolved.resolved()).isTrue();
    }
}
