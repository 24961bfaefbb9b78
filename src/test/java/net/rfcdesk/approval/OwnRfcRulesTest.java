package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnRfcRulesTest {

    private static final Requester AUTHOR = new Requester("author", false);
    private static final Set<String> AUTHORS = Set.of("author", "former");
    private static final Requester OTHER = new Requester("ann", false);

    @Test
    void authorMayDoEverythingByDefault() {
        SpaceSettings settings = SpaceSettings.DEFAULTS;

        assertThat(OwnRfcRules.cannotBecome(settings, AUTHOR, AUTHORS, Status.ACCEPTED))
                .isEmpty();
        assertThat(OwnRfcRules.cannotBypass(settings, AUTHOR, AUTHORS)).isEmpty();
        assertThat(OwnRfcRules.cannotAssign(settings, AUTHOR, AUTHORS, true)).isEmpty();
    }

    @Test
    void authorCannotAcceptOwnRfcByHand() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_ACCEPT);

        refused(OwnRfcRules.cannotBecome(settings, AUTHOR, AUTHORS, Status.ACCEPTED), RefusalCode.OWN_ACCEPTANCE);
        assertThat(OwnRfcRules.cannotBecome(settings, OTHER, AUTHORS, Status.ACCEPTED))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void authorMayChooseAnyOtherStatus(Status status) {
        assertThat(OwnRfcRules.cannotBecome(without(Policy.AUTHOR_MAY_ACCEPT), AUTHOR, AUTHORS, status))
                .isEmpty();
    }

    @Test
    void authorCannotBypassOnOwnRfc() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_BYPASS);

        refused(OwnRfcRules.cannotBypass(settings, AUTHOR, AUTHORS), RefusalCode.OWN_BYPASS);
        assertThat(OwnRfcRules.cannotBypass(settings, OTHER, AUTHORS)).isEmpty();
    }

    @Test
    void authorCannotEditApproversAfterTheFirstApproval() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_CHANGE_APPROVERS);

        refused(OwnRfcRules.cannotAssign(settings, AUTHOR, AUTHORS, true), RefusalCode.OWN_APPROVERS);
        assertThat(OwnRfcRules.cannotAssign(settings, AUTHOR, AUTHORS, false)).isEmpty();
        assertThat(OwnRfcRules.cannotAssign(settings, OTHER, AUTHORS, true)).isEmpty();
    }

    @Test
    void refusalSaysWhoDecidedThat() {
        SitePolicies site = SitePolicies.NONE
                .with(Policy.AUTHOR_MAY_BYPASS, false, true)
                .with(Policy.AUTHOR_MAY_ACCEPT, false, false);
        SpaceSettings settings =
                new ChosenSettings(without(Policy.AUTHOR_MAY_CHANGE_APPROVERS), SiteStandards.NONE.with(site)).held();

        assertThat(OwnRfcRules.cannotBypass(settings, AUTHOR, AUTHORS))
                .contains(Refusal.of(RefusalCode.OWN_BYPASS, PolicySource.LOCKED));
        assertThat(OwnRfcRules.cannotBecome(settings, AUTHOR, AUTHORS, Status.ACCEPTED))
                .contains(Refusal.of(RefusalCode.OWN_ACCEPTANCE, PolicySource.SITE));
        assertThat(OwnRfcRules.cannotAssign(settings, AUTHOR, AUTHORS, true))
                .contains(Refusal.of(RefusalCode.OWN_APPROVERS, PolicySource.SPACE));
    }

    @Test
    void whoHandedTheRfcOverIsKeptFromTheSame() {
        Requester former = new Requester("former", false);

        refused(
                OwnRfcRules.cannotBecome(without(Policy.AUTHOR_MAY_ACCEPT), former, AUTHORS, Status.ACCEPTED),
                RefusalCode.OWN_ACCEPTANCE);
        refused(OwnRfcRules.cannotBypass(without(Policy.AUTHOR_MAY_BYPASS), former, AUTHORS), RefusalCode.OWN_BYPASS);
        refused(
                OwnRfcRules.cannotAssign(without(Policy.AUTHOR_MAY_CHANGE_APPROVERS), former, AUTHORS, true),
                RefusalCode.OWN_APPROVERS);
    }

    @Test
    void nobodyIsTheAuthorOfAnAnonymousVisitorsRfc() {
        SpaceSettings settings = without(Policy.AUTHOR_MAY_BYPASS);

        assertThat(OwnRfcRules.cannotBypass(settings, new Requester(null, false), Set.of()))
                .isEmpty();
    }

    private static SpaceSettings without(Policy policy) {
        return SpaceSettings.DEFAULTS.with(policy, false);
    }

    private static void refused(Optional<Refusal> refusal, RefusalCode code) {
        assertThat(refusal).map(Refusal::reason).contains(code);
    }
}
