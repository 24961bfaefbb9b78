package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.approval.ChosenSettings;
import net.rfcdesk.approval.Policy;
import net.rfcdesk.approval.PolicyValues;
import net.rfcdesk.approval.Publisher;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.SitePolicies;
import net.rfcdesk.approval.SiteStandards;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.approval.SpaceSettings.Acceptance;
import net.rfcdesk.approval.SpaceSettings.AddedRole;
import net.rfcdesk.approval.SpaceSettings.Bypassers;
import net.rfcdesk.approval.SpaceSettings.ChangeOfAccepted;
import net.rfcdesk.host.SpaceHome;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.Entry;
import net.rfcdesk.service.SettingsScreen;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the page with a space's settings looks. */
class SettingsPageTest {
    private static final SpaceSettings CHOSEN = new SpaceSettings(
                    PolicyValues.NONE
                            .with(Policy.AUTHOR_MAY_APPROVE, true)
                            .with(Policy.ACCEPTANCE, Acceptance.BY_HAND)
                            .with(Policy.CHANGE_OF_ACCEPTED, ChangeOfAccepted.MARK),
                    "ADR",
                    new Bypassers(false, List.of("board", "<staff>")),
                    List.of(new Role(
                            "Lead", List.of("key-lead"), List.of("security"), Quorum.ALL, 2, RoleKind.CONSULTED)),
                    Set.of("lead"),
                    Map.of("lead", "key-author"))
            .with(List.of(new Publisher("key-lead", "key-author")));

    @Test
    void whatWasNotChosenIsLeftToTheSite() {
        Element page =
                new MacroFixture().settings(new SettingsScreen("DEMO", chosen(SpaceSettings.DEFAULTS), List.of()));

        assertThat(page.select("[name=prefix]").val()).isEqualTo("RFC");
        assertThat(page.select("select[data-rfc-policy] option[selected]").eachAttr("value"))
                .hasSize(Policy.values().length)
                .containsOnly("SITE");
        assertThat(page.select("[name=authorMayApprove] option").eachText())
                .containsExactly("Site’s default (No)", "No", "Yes");
        assertThat(page.select("[checked]").eachAttr("name")).containsExactly("administrators");
        assertThat(page.select(".rfc-roles > .rfc-role, .rfc-changes")).isEmpty();
        assertThat(page.text()).doesNotContain("rfc-desk.", "$", "#");
    }

    @Test
    void whatWasChosenIsShown() {
        Element page = new MacroFixture().settings(new SettingsScreen("DEMO", chosen(CHOSEN), List.of(change())));

        assertThat(page.select("[name=prefix]").val()).isEqualTo("ADR");
        assertThat(page.select("option[selected]:not([value=SITE])").eachAttr("value"))
                .containsExactly("true", "BY_HAND", "MARK", "consulted", "all", "approves", "any");
        assertThat(page.select("[checked]").eachAttr("name")).containsExactly("required");
        assertThat(page.select("[name=minimumApprovals] option").eachText())
                .hasSize(22)
                .contains("As many as its roles need", "At least 1 person", "At least 20 people");
        assertThat(page.select("[data-rfc-part=bypassers] .rfc-chips [name=groups]")
                        .eachAttr("value"))
                .containsExactly("board", "<staff>");
        assertThat(page.select(".rfc-roles > .rfc-role input.text:not(.rfc-combobox)")
                        .eachAttr("value"))
                .containsExactly("Lead", "", "2");
        assertThat(page.select("[name=publishers]").val()).isEqualTo("lead = author");
        assertThat(page.select(".rfc-changes li").text()).startsWith("Lead changed the settings of the space");
    }

    @Test
    void peopleAreNamedAndNotTheirUserNames() {
        Element role = chosenRole();

        assertThat(role.attr("aria-label")).isEqualTo("Lead");
        assertThat(role.select(".rfc-who .rfc-chip-name").eachText()).containsExactly("Lead", "security (group)");
        assertThat(role.select(".rfc-chips [name=users]").eachAttr("value")).containsExactly("key-lead");
        assertThat(role.select(".rfc-chips [name=groups]").eachAttr("value")).containsExactly("security");
        assertThat(role.select(".rfc-who .rfc-chips button").eachAttr("aria-label"))
                .containsExactly("Remove: Lead", "Remove: security (group)");
    }

    @Test
    void contactOfARoleIsOnePersonOrNobody() {
        Element contact = chosenRole().selectFirst(".rfc-contact");

        assertThat(contact.select(".rfc-chip-name").eachText()).containsExactly("Author");
        assertThat(contact.select("[name=contact]").eachAttr("value")).containsExactly("key-author");
    }

    private static Element chosenRole() {
        return new MacroFixture()
                .settings(new SettingsScreen("DEMO", chosen(CHOSEN), List.of()))
                .selectFirst(".rfc-roles > .rfc-role");
    }

    @ParameterizedTest
    @CsvSource({
        "any, any, ''",
        "all, all, ''",
        "majority, majority, ''",
        "all-but-2, all-but, 2",
        "3, number, 3",
        "1, number, 1"
    })
    void howManyAreNeededIsAChoiceAndPerhapsANumber(String quorum, String choice, String count) {
        SpaceSettings settings = new SpaceSettings(
                PolicyValues.NONE,
                "RFC",
                CHOSEN.bypassers(),
                List.of(new Role("Lead", List.of("key-lead"), List.of(), Quorum.parse(quorum))),
                Set.of());
        Element role = new MacroFixture()
                .settings(new SettingsScreen("DEMO", chosen(settings), List.of()))
                .selectFirst(".rfc-roles > .rfc-role");

        assertThat(role.select("[name=needed] option[selected]").eachAttr("value"))
                .containsExactly(choice);
        assertThat(role.select("[name=count]").val()).isEqualTo(count);
        assertThat(role.selectFirst("[name=count]").hasAttr("hidden")).isEqualTo(count.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"APPROVES, false", "CONSULTED, true", "INFORMED, true"})
    void howManyAreNeededIsAskedOfRolesThatApprove(RoleKind kind, boolean hidden) {
        SpaceSettings settings = new SpaceSettings(
                PolicyValues.NONE,
                "RFC",
                CHOSEN.bypassers(),
                List.of(new Role("Lead", List.of("key-lead"), List.of(), Quorum.ALL, 1, kind)));
        Element role = new MacroFixture()
                .settings(new SettingsScreen("DEMO", chosen(settings), List.of()))
                .selectFirst(".rfc-roles > .rfc-role");

        assertThat(role.select(".rfc-needed, .rfc-contact")).allMatch(part -> part.hasAttr("hidden") == hidden);
    }

    @Test
    void whatTheSiteLockedCannotBeChosen() {
        SitePolicies site = SitePolicies.NONE
                .with(Policy.AUTHOR_MAY_APPROVE, false, true)
                .with(Policy.ADDED_ROLE, AddedRole.MARK, true)
                .with(Policy.AUTHOR_MAY_ACCEPT, false, false);
        Element page = new MacroFixture()
                .settings(new SettingsScreen(
                        "DEMO", new ChosenSettings(CHOSEN, SiteStandards.NONE.with(site)), List.of(change())));

        assertThat(page.select("select[disabled]:not([name]) option").eachText())
                .containsExactly("No", "Keep it accepted, and show that the role was added since");
        assertThat(page.select("[name=authorMayAccept] option[selected]").text())
                .isEqualTo("Site’s default (No)");
        assertThat(page.select("#rfc-policy-authorMayApprove-hint").text())
                .contains("administrator of Confluence", "This space chose “Yes”");
        assertThat(page.select("#rfc-policy-addedRole-hint").text()).endsWith("by an administrator of Confluence.");
        assertThat(page.select("#rfc-policy-addedRole").attr("aria-describedby"))
                .isEqualTo("rfc-policy-addedRole-hint");
    }

    @Test
    void rolesOfTheSiteAreListedAndSaidToCountOrNot() {
        SiteStandards site = SiteStandards.NONE.requiring(
                List.of(new Role("Security", List.of("key-lead"), List.of("guards"), Quorum.ALL, 2)));
        SpaceSettings without = CHOSEN.with(Policy.SITE_ROLES, false);

        Element page =
                new MacroFixture().settings(new SettingsScreen("DEMO", new ChosenSettings(CHOSEN, site), List.of()));
        assertThat(page.select(".rfc-site-roles li").eachText())
                .containsExactly("Security All of these: Lead, anyone in guards; Stage 2");
        assertThat(page.text()).contains("Every RFC of this space needs these roles as well.");
        assertThat(new MacroFixture()
                        .settings(new SettingsScreen("DEMO", new ChosenSettings(without, site), List.of()))
                        .text())
                .contains("These roles do not count in this space.");
        assertThat(new MacroFixture()
                        .settings(new SettingsScreen("DEMO", chosen(CHOSEN), List.of()))
                        .select(".rfc-site-roles"))
                .isEmpty();
    }

    @Test
    void pageLeadsBackToTheSpaceAndToItsRfcs() {
        SettingsScreen page = new SettingsScreen("DEMO", chosen(CHOSEN), List.of());

        assertThat(new MacroFixture().settings(page).select("nav a").eachText()).containsExactly("Demo", "RFCs");
        assertThat(new MacroFixture().settings(page).select("nav a").eachAttr("href"))
                .containsExactly(
                        "https://wiki.example.com/confluence/display/DEMO",
                        "https://wiki.example.com/confluence/display/DEMO/RFCs");
        assertThat(new MacroFixture()
                        .settings(page, new SpaceHome("<b>", "/display/B", Optional.empty()))
                        .select("nav a")
                        .eachText())
                .containsExactly("<b>");
    }

    @Test
    void pageIsTheSameOnOldAndNewVelocity() {
        SettingsScreen page = new SettingsScreen("DEMO", chosen(CHOSEN), List.of(change()));

        assertThat(new MacroFixture(Locale.GERMANY, new OldVelocity())
                        .settings(page)
                        .html())
                .isEqualToNormalizingWhitespace(new MacroFixture(Locale.GERMANY, new NewVelocity())
                        .settings(page)
                        .html());
    }

    private static ChosenSettings chosen(SpaceSettings settings) {
        return new ChosenSettings(settings, SiteStandards.NONE);
    }

    private static Entry change() {
        return Entry.settingsChanged(new Actor("key-lead", "lead"), Instant.parse("2026-03-01T10:00:00Z"), CHOSEN);
    }
}
