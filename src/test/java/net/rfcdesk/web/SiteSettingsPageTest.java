package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.service.SiteSettingsScreen;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How the page with the site's settings looks. */
class SiteSettingsPageTest {
    private static final SiteStandards FIRST =
            SiteStandards.NONE.with(SitePolicies.NONE.with(Policy.ACCEPTANCE, Acceptance.BY_HAND, false));
    private static final SiteStandards CHOSEN = FIRST.with(FIRST.policies().with(Policy.AUTHOR_MAY_APPROVE, true, true))
            .requiring(List.of(
                    new Role("Lead", List.of("key-lead"), List.of("security"), Quorum.ALL, 2, RoleKind.CONSULTED)));

    @Test
    void everyPolicyHasItsDefaultAndIsOpen() {
        Element page = new MacroFixture().settings(new SiteSettingsScreen(SiteStandards.NONE, List.of()));

        assertThat(page.select("select[data-rfc-policy] option[selected]").eachAttr("value"))
                .containsExactlyElementsOf(Arrays.stream(Policy.values())
                        .map(policy -> policy.byDefault().toString())
                        .toList());
        assertThat(page.select("[type=checkbox][name$=-locked]")).hasSize(Policy.values().length);
        assertThat(page.select("[checked], .rfc-changes")).isEmpty();
        assertThat(page.text()).doesNotContain("rfc-desk.", "$", "#");
    }

    @Test
    void whatWasChosenAndLockedIsShown() {
        Element page = new MacroFixture().settings(new SiteSettingsScreen(CHOSEN, List.of()));

        assertThat(page.select("[name=authorMayApprove] option[selected]").val())
                .isEqualTo("true");
        assertThat(page.select("[name=acceptance] option[selected]").val()).isEqualTo("BY_HAND");
        assertThat(page.select("[checked]").eachAttr("name")).containsExactly("authorMayApprove-locked");
    }

    @Test
    void privateAddressesOfWebhooksAreAllowedByATick() {
        SiteStandards allowing = new SiteStandards(SitePolicies.NONE, List.of(), true);
        Element page = new MacroFixture().settings(new SiteSettingsScreen(allowing, List.of()));

        assertThat(page.select("[checked]").eachAttr("name")).containsExactly("privateWebhooks");
    }

    @Test
    void everyChangeTellsWhatWasBefore() {
        Element page = new MacroFixture().settings(screen());

        assertThat(page.select(".rfc-changes > li"))
                .extracting(Element::ownText)
                .containsOnly("Lead changed the settings of the site");
        assertThat(page.select(".rfc-changes li li").eachText())
                .containsExactly(
                        "Authors can approve their own RFCs: No → Yes, locked",
                        "Required role “Lead”: Not required → Asked for advice, which the RFC does not wait for: Lead, anyone in security; Stage 2",
                        "When all approvals are in: Accept automatically → Let an editor of the page accept it");
    }

    @Test
    void rolesAreEditedAndABlankOneIsAtHand() {
        Element page = new MacroFixture().settings(new SiteSettingsScreen(CHOSEN, List.of()));

        assertThat(page.select(".rfc-roles > .rfc-role .rfc-chips [type=hidden]")
                        .eachAttr("value"))
                .containsExactly("key-lead", "security");
        assertThat(page.select(".rfc-roles > .rfc-role option[selected]").eachAttr("value"))
                .containsExactly("consulted", "all");
        assertThat(page.select("template[data-rfc-blank] > .rfc-role")).hasSize(1);
    }

    @Test
    void changeOfARoleTellsWhatItWas() {
        SiteStandards other = CHOSEN.requiring(List.of(
                new Role("Board", List.of(), List.of(), Quorum.ANY),
                new Role("lead", List.of("key-lead"), List.of(), Quorum.ANY)));
        Element page =
                new MacroFixture().settings(new SiteSettingsScreen(other, List.of(change(other), change(CHOSEN))));

        assertThat(page.select(".rfc-changes > li").first().select("li li").eachText())
                .containsExactly(
                        "Required role “Board”: Not required → Each page names who is asked",
                        "Required role “lead”: Asked for advice, which the RFC does not wait for: Lead, anyone in security; Stage 2 → Lead");
    }

    @Test
    void pageIsTheSameOnOldAndNewVelocity() {
        assertThat(new MacroFixture(Locale.GERMANY, new OldVelocity())
                        .settings(screen())
                        .html())
                .isEqualToNormalizingWhitespace(new MacroFixture(Locale.GERMANY, new NewVelocity())
                        .settings(screen())
                        .html());
    }

    private static SiteSettingsScreen screen() {
        return new SiteSettingsScreen(CHOSEN, List.of(change(CHOSEN), change(FIRST)));
    }

    private static Entry change(SiteStandards standards) {
        return Entry.siteSettingsChanged(
                new Actor("key-lead", "lead"), Instant.parse("2026-03-01T10:00:00Z"), standards);
    }
}
