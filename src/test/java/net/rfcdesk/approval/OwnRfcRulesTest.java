package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcNumber;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnRfcRulesTest {

    private static final Requester AUTHOR = new Requester("author", false);
    private static final Requester OTHER = new Requester("ann", false);

    @Test
    void authorMayDoEverythingByDefault() {
        SpaceSettings settings = SpaceSettings.DEFAULTS;

        assertThat(OwnRfcRules.cannotBecome(settings, AUTHOR, rfc("author"), Status.ACCEPTED))
                .isEmpty();
        assertThat(OwnRfcRules.cannotBypass(settings, AUTHOR, rfc("author"))).isEmpty();
        assertThat(OwnRfcRules.cannotAssign(settings, AUTHOR, rfc("author"), true))
                .isEmpty();
    }

    @Test
    void authorCannotAcceptOwnRfcByHand() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_ACCEPT);

        refused(OwnRfcRules.cannotBecome(settings, AUTHOR, rfc("author"), Status.ACCEPTED), RefusalCode.OWN_ACCEPTANCE);
        assertThat(OwnRfcRules.cannotBecome(settings, OTHER, rfc("author"), Status.ACCEPTED))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void authorMayChooseAnyOtherStatus(Status status) {
        assertThat(OwnRfcRules.cannotBecome(without(Policy.AUTHOR_MAY_ACCEPT), AUTHOR, rfc("author"), status))
                .isEmpty();
    }

    @Test
    void authorCannotBypassOnOwnRfc() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_BYPASS);

        refused(OwnRfcRules.cannotBypass(settings, AUTHOR, rfc("author")), RefusalCode.OWN_BYPASS);
        assertThat(OwnRfcRules.cannotBypass(settings, OTHER, rfc("author"))).isEmpty();
    }

    @Test
    void authorCannotEditApproversAfterTheFirstApproval() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_CHANGE_APPROVERS);

        refused(OwnRfcRules.cannotAssign(settings, AUTHOR, rfc("author"), true), RefusalCode.OWN_APPROVERS);
        assertThat(OwnRfcRules.cannotAssign(settings, AUTHOR, rfc("author"), false))
                .isEmpty();
        assertThat(OwnRfcRules.cannotAssign(settings, OTHER, rfc("author"), true))
                .isEmpty();
    }

    @Test
    void nobodyIsTheAuthorOfAnAnonymousVisitorsRfc() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_BYPASS);

        assertThat(OwnRfcRules.cannotBypass(settings, new Requester(null, false), rfc(null)))
                .isEmpty();
    }

    private static SpaceSettings without(Policy policy) {
        return SpaceSettings.DEFAULTS.with(policy, false);
    }

    private static Rfc rfc(@Nullable String author) {
        return new Rfc(
                12,
                "DS",
                RfcNumber.of(1),
                "RFC",
                author,
                Status.PROPOSED,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                1,
                "x",
                1);
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode code) {
        assertThat(refusal).map(Refusal::reason).contains(code);
    }
}
