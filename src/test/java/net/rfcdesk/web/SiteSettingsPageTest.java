package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.rfcdesk.approval.Policy;
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
    private static final SiteStandards CHOSEN =
            FIRST.with(FIRST.policies().with(Policy.AUTHOR_MAY_APPROVE, true, true));

    @Test
    void everyPolicyHasItsDefaultAndIsOpen() {
        Element page = new MacroFixture().settings(new SiteSettingsScreen(SiteStandards.NONE, List.of()));

        assertThat(page.select("option[selected]").eachAttr("value"))
                .containsExactlyElementsOf(Arrays.stream(Policy.values())
                        .map(policy -> policy.byDefault().toString())
                        .toList());
        assertThat(page.select("[type=checkbox]")).hasSize(Policy.values().length);
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
    void everyChangeTellsWhatWasBefore() {
        Element page = new MacroFixture().settings(screen());

        assertThat(page.select(".rfc-changes > li"))
                .extracting(Element::ownText)
                .containsOnly("Lead changed the settings of the site");
        assertThat(page.select(".rfc-changes li li").eachText())
                .containsExactly(
                        "Authors can approve their own RFCs: No → Yes, locked",
                        "When all approvals are in: Accept automatically → Let an editor of the page accept it");
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
