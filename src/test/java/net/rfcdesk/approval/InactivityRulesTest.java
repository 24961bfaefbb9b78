package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InactivityRulesTest {

    private static final SpaceSettings NEVER = SpaceSettings.DEFAULTS.with(Policy.INACTIVE_DAYS, 30);
    private static final SpaceSettings AFTER_TWO_WEEKS = NEVER.with(Policy.CLOSE_INACTIVE_DAYS, 14);
    private static final Instant TOLD = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant DAY = Instant.parse("2026-03-15T08:00:00Z");
    private static final Closing CLOSING = new Closing(3, TOLD, DAY);

    @Test
    void authorIsToldOfTheDayWhereTheSpaceWantsThat() {
        assertThat(InactivityRules.isAnnounced(AFTER_TWO_WEEKS, Status.PROPOSED, null, TOLD))
                .isTrue();
        assertThat(InactivityRules.end(AFTER_TWO_WEEKS, TOLD)).isEqualTo(DAY);
        assertThat(InactivityRules.isAnnounced(NEVER, Status.PROPOSED, null, TOLD))
                .isFalse();
    }

    @Test
    void whereNobodyIsRemindedNothingIsRejected() {
        SpaceSettings silent = AFTER_TWO_WEEKS.with(Policy.INACTIVE_DAYS, 0);

        assertThat(silent.closingDays()).isZero();
        assertThat(InactivityRules.isAnnounced(silent, Status.PROPOSED, null, TOLD))
                .isFalse();
        assertThat(closes(silent, Status.PROPOSED, TOLD, DAY)).isFalse();
    }

    @Test
    void rfcWaitsForTheEndOfItsCommentPeriod() {
        CommentPeriod period = new CommentPeriod(2, TOLD.minus(Duration.ofDays(40)), DAY, "text");

        assertThat(InactivityRules.isAnnounced(AFTER_TWO_WEEKS, Status.PROPOSED, period, TOLD))
                .isFalse();
        assertThat(InactivityRules.isAnnounced(AFTER_TWO_WEEKS, Status.PROPOSED, period, DAY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROPOSED")
    void onlyOpenRfcsAreRejected(Status status) {
        assertThat(InactivityRules.isAnnounced(AFTER_TWO_WEEKS, status, null, TOLD))
                .isFalse();
        assertThat(closes(AFTER_TWO_WEEKS, status, TOLD, DAY)).isFalse();
    }

    @Test
    void rfcIsRejectedFromThatMomentOnAndNotBefore() {
        assertThat(closes(AFTER_TWO_WEEKS, Status.PROPOSED, TOLD, DAY.minusMillis(1)))
                .isFalse();
        assertThat(closes(AFTER_TWO_WEEKS, Status.PROPOSED, TOLD, DAY)).isTrue();
        assertThat(closes(AFTER_TWO_WEEKS, Status.PROPOSED, TOLD, DAY.plus(Duration.ofDays(300))))
                .isTrue();
    }

    @Test
    void whoWasNotToldOrTooLateKeepsTheirRfc() {
        assertThat(closes(AFTER_TWO_WEEKS, Status.PROPOSED, null, DAY)).isFalse();
        assertThat(closes(AFTER_TWO_WEEKS, Status.PROPOSED, TOLD.plus(Duration.ofDays(2)), DAY))
                .isTrue();
        assertThat(closes(
                        AFTER_TWO_WEEKS,
                        Status.PROPOSED,
                        TOLD.plus(Duration.ofDays(2)).plusMillis(1),
                        DAY))
                .isFalse();
    }

    @Test
    void spaceThatDoesNotWantItAnyMoreKeepsThem() {
        assertThat(closes(NEVER, Status.PROPOSED, TOLD, DAY)).isFalse();
    }

    @Test
    void settingsCannotRejectWhereNobodyIsTold() {
        PolicyValues told = PolicyValues.NONE.with(Policy.INACTIVE_DAYS, 30);
        PolicyValues rejecting = told.with(Policy.CLOSE_INACTIVE_DAYS, 7);

        assertThat(held(told, rejecting)).isEmpty();
        assertThat(held(PolicyValues.NONE, PolicyValues.NONE.with(Policy.CLOSE_INACTIVE_DAYS, 7)))
                .contains(RefusalCode.CLOSING_WITHOUT_NOTICE);
        assertThat(held(rejecting, rejecting.with(Policy.INACTIVE_DAYS, 0)))
                .contains(RefusalCode.CLOSING_WITHOUT_NOTICE);
        assertThat(SettingsRules.cannotHold(rejecting, rejecting.with(Policy.INACTIVE_DAYS, 0))
                        .orElseThrow()
                        .field())
                .isEqualTo("policies.inactiveDays");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14, 21, 28})
    void whatHeldBeforeLetsOtherSettingsBeChanged(int days) {
        PolicyValues silent = PolicyValues.NONE.with(Policy.CLOSE_INACTIVE_DAYS, days);

        assertThat(held(silent, silent.with(Policy.COMMENT_DAYS, 3))).isEmpty();
    }

    private static boolean closes(SpaceSettings settings, Status now, Instant sent, Instant at) {
        return InactivityRules.isClosedAfter(settings, now, CLOSING, sent, at);
    }

    private static Optional<RefusalCode> held(PolicyValues before, PolicyValues wanted) {
        return SettingsRules.cannotHold(before, wanted).map(Refusal::reason);
    }
}
