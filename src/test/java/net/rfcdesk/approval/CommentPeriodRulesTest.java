package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

class CommentPeriodRulesTest {

    private static final SpaceSettings NONE = SpaceSettings.DEFAULTS;
    private static final SpaceSettings FIVE_DAYS = NONE.with(Policy.COMMENT_DAYS, 5);
    private static final SpaceSettings BY_HAND = FIVE_DAYS.with(Policy.ACCEPTANCE, Acceptance.BY_HAND);
    private static final Progress COMPLETE = new Progress(2, 2);
    private static final Progress MISSING = new Progress(1, 2);
    private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-03-06T10:00:00Z");
    private static final Instant BEFORE_END = END.minusMillis(1);
    private static final CommentPeriod PERIOD = new CommentPeriod(7, BEGUN, END, "print");

    @Test
    void decisionThatWasMissingBeginsItWhereTheSpaceWantsOne() {
        assertThat(CommentPeriodRules.isBegunByItself(FIVE_DAYS, Status.PROPOSED, COMPLETE, null))
                .isTrue();
        assertThat(CommentPeriodRules.isBegunByItself(BY_HAND, Status.PROPOSED, COMPLETE, null))
                .isTrue();
        assertThat(CommentPeriodRules.isBegunByItself(NONE, Status.PROPOSED, COMPLETE, null))
                .isFalse();
        assertThat(CommentPeriodRules.isBegunByItself(FIVE_DAYS, Status.PROPOSED, MISSING, null))
                .isFalse();
    }

    @Test
    void neitherADraftNorADecidedRfcBeginsIt() {
        assertThat(CommentPeriodRules.isBegunByItself(FIVE_DAYS, Status.DRAFT, COMPLETE, null))
                .isFalse();
        assertThat(CommentPeriodRules.isBegunByItself(FIVE_DAYS, Status.ACCEPTED, COMPLETE, null))
                .isFalse();
    }

    @Test
    void furtherApprovalDoesNotBeginItAnew() {
        assertThat(CommentPeriodRules.isBegunByItself(FIVE_DAYS, Status.PROPOSED, COMPLETE, PERIOD))
                .isFalse();
    }

    @Test
    void nothingIsAcceptedAtOnceWhereThereIsOne() {
        assertThat(StatusRules.isAcceptedByItself(FIVE_DAYS, Status.PROPOSED, COMPLETE))
                .isFalse();
        assertThat(StatusRules.isAcceptedByItself(NONE, Status.PROPOSED, COMPLETE))
                .isTrue();
    }

    @Test
    void itLastsForTheDaysOfTheSpace() {
        assertThat(CommentPeriodRules.end(FIVE_DAYS, BEGUN)).isEqualTo(BEGUN.plus(Duration.ofDays(5)));
    }

    @Test
    void missingApprovalAnotherTextAndAnotherStatusStopIt() {
        assertThat(CommentPeriodRules.goesOn(Status.PROPOSED, COMPLETE, true)).isTrue();
        assertThat(CommentPeriodRules.goesOn(Status.PROPOSED, MISSING, true)).isFalse();
        assertThat(CommentPeriodRules.goesOn(Status.PROPOSED, COMPLETE, false)).isFalse();
        assertThat(CommentPeriodRules.goesOn(Status.DRAFT, COMPLETE, true)).isFalse();
    }

    @Test
    void nobodyAcceptsByHandBeforeItIsOver() {
        assertThat(accepting(FIVE_DAYS, null, BEGUN)).contains(RefusalCode.COMMENT_PERIOD_MISSING);
        assertThat(accepting(FIVE_DAYS, PERIOD, BEFORE_END)).contains(RefusalCode.COMMENT_PERIOD_NOT_OVER);
        assertThat(accepting(FIVE_DAYS, PERIOD, END)).isEmpty();
        assertThat(accepting(NONE, PERIOD, BEFORE_END)).isEmpty();
        assertThat(CommentPeriodRules.cannotBecome(FIVE_DAYS, Status.REJECTED, PERIOD, BEFORE_END))
                .isEmpty();
    }

    @Test
    void itsEndAcceptsUnlessTheSpaceAcceptsByHand() {
        assertThat(CommentPeriodRules.isAcceptedAfter(FIVE_DAYS, PERIOD, END)).isTrue();
        assertThat(CommentPeriodRules.isAcceptedAfter(FIVE_DAYS, PERIOD, BEFORE_END))
                .isFalse();
        assertThat(CommentPeriodRules.isAcceptedAfter(BY_HAND, PERIOD, END)).isFalse();
    }

    @Test
    void itIsBegunByHandWhereNothingIsMissingAndNoDecisionHasBegunIt() {
        assertThat(beginning(FIVE_DAYS, Status.PROPOSED, COMPLETE, null)).isEmpty();
        assertThat(beginning(NONE, Status.PROPOSED, COMPLETE, null)).contains(RefusalCode.NO_COMMENT_PERIOD);
        assertThat(beginning(FIVE_DAYS, Status.DRAFT, COMPLETE, null)).contains(RefusalCode.NOT_PROPOSED);
        assertThat(beginning(FIVE_DAYS, Status.PROPOSED, MISSING, null)).contains(RefusalCode.APPROVALS_MISSING);
        assertThat(beginning(FIVE_DAYS, Status.PROPOSED, COMPLETE, PERIOD)).contains(RefusalCode.COMMENT_PERIOD_BEGUN);
    }

    private static Optional<RefusalCode> accepting(SpaceSettings settings, CommentPeriod period, Instant now) {
        return CommentPeriodRules.cannotBecome(settings, Status.ACCEPTED, period, now)
                .map(Refusal::reason);
    }

    private static Optional<RefusalCode> beginning(
            SpaceSettings settings, Status now, Progress progress, CommentPeriod period) {
        return CommentPeriodRules.cannotBegin(settings, now, progress, period).map(Refusal::reason);
    }
}
