package net.rfcdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.rfc.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SitePoliciesTest {

    private static final Policy POLICY = Policy.AUTHOR_MAY_APPROVE;
    private static final SitePolicies DEFAULT = SitePolicies.NONE.with(POLICY, true, false);
    private static final SitePolicies LOCK = SitePolicies.NONE.with(POLICY, true, true);

    @ParameterizedTest
    @EnumSource
    void everyPolicyHasItsDefaultWhereNobodyChose(Policy policy) {
        ChosenSettings nobody = chosen(SpaceSettings.DEFAULTS, SitePolicies.NONE);

        assertThat(nobody.held()).isEqualTo(SpaceSettings.DEFAULTS);
        assertThat(nobody.source(policy)).isEqualTo(PolicySource.DEFAULT);
    }

    @Test
    void siteAnswersForSpacesThatDoNot() {
        ChosenSettings space = chosen(SpaceSettings.DEFAULTS, DEFAULT);

        assertThat(space.held().allows(POLICY)).isTrue();
        assertThat(space.source(POLICY)).isEqualTo(PolicySource.SITE);
        assertThat(space.source(Policy.ACCEPTANCE)).isEqualTo(PolicySource.DEFAULT);
    }

    @Test
    void spaceAnswersOtherwise() {
        ChosenSettings space = chosen(SpaceSettings.DEFAULTS.with(POLICY, false), DEFAULT);

        assertThat(space.held().allows(POLICY)).isFalse();
        assertThat(space.source(POLICY)).isEqualTo(PolicySource.SPACE);
    }

    @Test
    void lockHoldsWhateverTheSpaceChose() {
        ChosenSettings space = chosen(SpaceSettings.DEFAULTS.with(POLICY, false), LOCK);

        assertThat(space.held().allows(POLICY)).isTrue();
        assertThat(space.source(POLICY)).isEqualTo(PolicySource.LOCKED);
    }

    @Test
    void whatTheSpaceChoseIsBackWhenTheLockIsGone() {
        SpaceSettings chosen = SpaceSettings.DEFAULTS.with(POLICY, false);
        SitePolicies unlocked = LOCK.with(POLICY, true, false);

        assertThat(chosen(chosen, unlocked).held()).isEqualTo(chosen);
    }

    @Test
    void defaultCanBeLocked() {
        SitePolicies site = SitePolicies.NONE.with(POLICY, false, true);

        assertThat(chosen(SpaceSettings.DEFAULTS.with(POLICY, true), site)
                        .held()
                        .allows(POLICY))
                .isFalse();
        assertThat(new SitePolicies(PolicyValues.NONE, Set.of(POLICY))).isEqualTo(site);
    }

    @Test
    void answerThatIsTheDefaultAnywayIsNone() {
        assertThat(DEFAULT.with(POLICY, false, false)).isEqualTo(SitePolicies.NONE);
        assertThat(new SitePolicies(new PolicyValues(Map.of(POLICY, false)), Set.of()))
                .isEqualTo(SitePolicies.NONE);
    }

    @Test
    void otherSettingsAreTheSpacesOwn() {
        SpaceSettings chosen = SpaceSettings.DEFAULTS.with(Policy.ACCEPTANCE, Acceptance.BY_HAND);

        assertThat(chosen(chosen, LOCK).held().policies())
                .isEqualTo(chosen.with(POLICY, true).policies());
    }

    @Test
    void spaceCannotChooseWhatIsLocked() {
        ChosenSettings before = chosen(SpaceSettings.DEFAULTS.with(POLICY, false), LOCK);

        assertThat(SettingsRules.cannotChoose(before, PolicyValues.NONE.with(POLICY, true)))
                .get()
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(RefusalCode.POLICY_LOCKED);
                    assertThat(refusal.field()).isEqualTo("policies.authorMayApprove");
                });
        assertThat(SettingsRules.cannotChoose(before, PolicyValues.NONE)).isPresent();
    }

    @Test
    void spaceChoosesWhatIsNotLockedAndKeepsWhatItChoseBefore() {
        ChosenSettings before = chosen(SpaceSettings.DEFAULTS.with(POLICY, false), LOCK);

        assertThat(SettingsRules.cannotChoose(
                        before, before.chosen().policies().with(Policy.ACCEPTANCE, Acceptance.BY_HAND)))
                .isEmpty();
        assertThat(SettingsRules.cannotChoose(
                        chosen(SpaceSettings.DEFAULTS, DEFAULT), PolicyValues.NONE.with(POLICY, false)))
                .isEmpty();
    }

    @Test
    void onlyAdministratorsOfConfluenceChangeTheSite() {
        Requester requester = new Requester("ann", false);

        assertThat(SettingsRules.cannotChangeSite(requester, true)).isEmpty();
        assertThat(SettingsRules.cannotChangeSite(requester, false))
                .get()
                .extracting(refusal -> refusal.reason())
                .isEqualTo(RefusalCode.MAY_NOT_CHANGE_SITE_SETTINGS);
    }

    private static ChosenSettings chosen(SpaceSettings space, SitePolicies site) {
        return new ChosenSettings(space, SiteStandards.NONE.with(site));
    }
}
