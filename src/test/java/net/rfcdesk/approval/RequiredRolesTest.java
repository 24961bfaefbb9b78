package net.rfcdesk.approval;

import static net.rfcdesk.rfc.RfcFixture.rfc;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.RoleProblem.Kind;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a space and the site require of RFCs, against what their pages say. */
class RequiredRolesTest {

    private static final Role LEAD = new Role("Lead", List.of("ann"), List.of(), Quorum.ANY);
    private static final Role SECURITY = new Role("Security", List.of("sid"), List.of("guards"), Quorum.parse("2"));
    /** Whoever is asked is up to each page. */
    private static final Role REVIEW = new Role("Review", List.of(), List.of(), Quorum.ALL);

    private static final SiteStandards SITE = SiteStandards.NONE.requiring(List.of(SECURITY));

    @Test
    void roleThatThePageLacksCountsAsTheSettingsHaveItAfterThoseOfThePage() {
        assertThat(counted(List.of(SECURITY), LEAD)).containsExactly(LEAD, SECURITY);
        assertThat(problems(SECURITY, List.of(LEAD))).isEmpty();
    }

    @Test
    void roleThatIsNotRequiredIsLeftToThePage() {
        SpaceSettings settings = new SpaceSettings(
                PolicyValues.NONE, "RFC", SpaceSettings.DEFAULTS.bypassers(), List.of(LEAD, SECURITY), Set.of("lead"));

        assertThat(RequiredRoles.of(settings).roles()).containsExactly(LEAD);
        assertThat(RequiredRoles.of(SpaceSettings.DEFAULTS).roles()).isEmpty();
    }

    @Test
    void onlyRolesOfTheSpaceAreRequired() {
        SpaceSettings settings = new SpaceSettings(
                PolicyValues.NONE, "RFC", SpaceSettings.DEFAULTS.bypassers(), List.of(LEAD), Set.of("lead", "gone"));

        assertThat(settings.required()).containsExactly("lead");
    }

    @Test
    void peopleAndGroupsOfTheSettingsAreThoseWhoAreAsked() {
        Role onPage = SECURITY.asking(List.of("friend"), List.of());

        assertThat(counted(List.of(SECURITY), onPage)).containsExactly(SECURITY);
        assertThat(problems(SECURITY, List.of(onPage))).containsExactly(Kind.PEOPLE_FIXED);
    }

    @Test
    void pageThatNamesThemInAnotherOrderOrNobodyIsNoMistake() {
        Role settings = SECURITY.asking(List.of("sid", "sue"), List.of());

        assertThat(problems(settings, List.of(SECURITY.asking(List.of("sue", "sid"), List.of()))))
                .isEmpty();
        assertThat(problems(settings, List.of(SECURITY.asking(List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void requiredRoleStandsForTheWholePage() {
        Role onPage = SECURITY.standingFor(List.of("Keys"));

        assertThat(counted(List.of(SECURITY), onPage)).containsExactly(SECURITY);
        assertThat(problems(SECURITY, List.of(onPage))).containsExactly(Kind.SECTIONS_FIXED);
    }

    @Test
    void whereTheSettingsNameNobodyThePageDoes() {
        Role onPage = REVIEW.asking(List.of("ann"), List.of("staff"));

        assertThat(counted(List.of(REVIEW), onPage)).containsExactly(onPage);
        assertThat(problems(REVIEW, List.of(onPage))).isEmpty();
        assertThat(problems(REVIEW, List.of())).containsExactly(Kind.ROLE_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "2, any, 2",
        "2, 3, 3",
        "2, all, 2",
        "any, all, all",
        "all, any, all",
        "all, 5, all",
        "majority, all, all",
        "majority, 1, majority",
        "all-but-2, all-but-1, all-but-1",
        "all-but-1, all-but-2, all-but-1",
    })
    void quorumIsOnlyEverTightened(String required, String onPage, String counts) {
        Role settings = quorum(required);
        Role page = quorum(onPage);

        assertThat(counted(List.of(settings), page)).containsExactly(quorum(counts));
        assertThat(problems(settings, List.of(page)))
                .isEqualTo(counts.equals(onPage) ? List.of() : List.of(Kind.QUORUM_FIXED));
    }

    @Test
    void quorumThatMakesNoSenseIsNoWayAround() {
        assertThat(counted(List.of(quorum("2")), quorum("none"))).containsExactly(quorum("2"));
        assertThat(counted(List.of(quorum("any")), quorum("none")))
                .singleElement()
                .matches(role -> !role.isValid());
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVES, CONSULTED, APPROVES",
        "APPROVES, INFORMED, APPROVES",
        "APPROVES, UNKNOWN, UNKNOWN",
        "CONSULTED, APPROVES, APPROVES",
        "CONSULTED, INFORMED, CONSULTED",
        "INFORMED, CONSULTED, CONSULTED",
    })
    void involvementIsOnlyEverTightened(RoleKind required, RoleKind onPage, RoleKind counts) {
        assertThat(counted(List.of(kind(required)), kind(onPage))).containsExactly(kind(counts));
    }

    @Test
    void stageIsThePages() {
        Role later = new Role("Security", SECURITY.users(), SECURITY.groups(), SECURITY.quorum(), 3);

        assertThat(counted(List.of(SECURITY), later)).containsExactly(later);
    }

    @Test
    void nameIsWrittenAsOnThePage() {
        Role capitals = new Role("SECURITY", SECURITY.users(), SECURITY.groups(), SECURITY.quorum());

        assertThat(counted(List.of(SECURITY), capitals)).containsExactly(capitals);
    }

    @Test
    void whatCountsStaysTheSameWhenItIsAskedAgain() {
        RequiredRoles required = ofSpace(SECURITY, REVIEW);
        List<Role> once = required.appliedTo(rfc(Status.PROPOSED), List.of(SECURITY.asking(List.of("x"), List.of())));

        assertThat(required.appliedTo(rfc(Status.PROPOSED), once)).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DRAFT", "PROPOSED"})
    void rfcThatIsDecidedIsLeftAsItWas(Status status) {
        RequiredRoles required = ofSpace(SECURITY);

        assertThat(required.appliedTo(rfc(status), List.of(LEAD))).containsExactly(LEAD);
        assertThat(required.overruled(rfc(status), List.of(SECURITY.asking(List.of("x"), List.of()))))
                .isEmpty();
    }

    @Test
    void approversWhomTheSpaceNamesCannotBeEdited() {
        SpaceSettings settings = new SpaceSettings(
                PolicyValues.NONE,
                "RFC",
                SpaceSettings.DEFAULTS.bypassers(),
                List.of(LEAD, SECURITY, REVIEW),
                Set.of("security", "review"));

        assertThat(AssignmentRules.cannotAssign(settings, SECURITY))
                .get()
                .extracting(Refusal::arguments)
                .isEqualTo(List.of("Security", SettingsScope.SPACE));
        assertThat(AssignmentRules.cannotAssign(settings, REVIEW)).isEmpty();
        assertThat(AssignmentRules.cannotAssign(settings, LEAD)).isEmpty();
    }

    @Test
    void rolesOfTheSiteAreRequiredBesideThoseOfTheSpace() {
        RequiredRoles required = RequiredRoles.of(held(SITE, LEAD));

        assertThat(required.roles()).containsExactly(LEAD, SECURITY);
        assertThat(required.requiredBy(SECURITY)).contains(SettingsScope.SITE);
        assertThat(required.requiredBy(LEAD)).contains(SettingsScope.SPACE);
        assertThat(required.requiredBy(REVIEW)).isEmpty();
    }

    @Test
    void rolesOfTheSiteAreNoneThatTheSpaceChose() {
        assertThat(held(SITE).roles()).isEmpty();
        assertThat(held(SITE).required()).isEmpty();
    }

    @Test
    void spaceSwitchesThemOffUnlessTheSiteLocksThem() {
        SpaceSettings without = SpaceSettings.DEFAULTS.with(Policy.SITE_ROLES, false);
        SiteStandards locked = SITE.with(SITE.policies().with(Policy.SITE_ROLES, true, true));

        assertThat(RequiredRoles.of(new ChosenSettings(without, SITE).held()).roles())
                .isEmpty();
        assertThat(RequiredRoles.of(new ChosenSettings(without, locked).held()).roles())
                .containsExactly(SECURITY);
    }

    @Test
    void spaceTakesThemOnWhereTheSiteLeavesThemToIt() {
        SiteStandards offered = SITE.with(SITE.policies().with(Policy.SITE_ROLES, false, false));
        SpaceSettings with = SpaceSettings.DEFAULTS.with(Policy.SITE_ROLES, true);

        assertThat(RequiredRoles.of(new ChosenSettings(SpaceSettings.DEFAULTS, offered).held())
                        .roles())
                .isEmpty();
        assertThat(RequiredRoles.of(new ChosenSettings(with, offered).held()).roles())
                .containsExactly(SECURITY);
    }

    @Test
    void spaceOnlyTightensWhatTheSiteRequires() {
        Role stricter = new Role("security", List.of("friend"), List.of(), Quorum.parse("3"), 2);
        Role looser = new Role("Security", List.of("friend"), List.of(), Quorum.ANY, 1, RoleKind.CONSULTED);

        assertThat(RequiredRoles.of(held(SITE, stricter)).roles())
                .containsExactly(
                        new Role("security", SECURITY.users(), SECURITY.groups(), stricter.quorum(), stricter.stage()));
        assertThat(RequiredRoles.of(held(SITE, looser)).roles()).containsExactly(SECURITY);
    }

    @Test
    void whereTheSiteNamesNobodyTheSpaceDoes() {
        Role ofSpace = REVIEW.asking(List.of("ann"), List.of());
        RequiredRoles required = RequiredRoles.of(held(SiteStandards.NONE.requiring(List.of(REVIEW)), ofSpace));

        assertThat(required.roles()).containsExactly(ofSpace);
        assertThat(required.requiredBy(REVIEW)).contains(SettingsScope.SITE);
        assertThat(required.fixedBy(REVIEW)).contains(SettingsScope.SPACE);
        assertThat(required.overruled(rfc(Status.PROPOSED), List.of(REVIEW.asking(List.of("friend"), List.of()))))
                .containsEntry("review", List.of(RoleProblem.of(Kind.PEOPLE_FIXED, SettingsScope.SPACE)));
    }

    @Test
    void pageIsToldWhoseSettingsCount() {
        Role onPage = new Role("Security", List.of("friend"), List.of(), Quorum.ANY);
        Role stricter = quorum("3");

        assertThat(RequiredRoles.of(held(SITE)).overruled(rfc(Status.PROPOSED), List.of(onPage)))
                .containsEntry(
                        "security",
                        List.of(
                                RoleProblem.of(Kind.PEOPLE_FIXED, SettingsScope.SITE),
                                RoleProblem.of(Kind.QUORUM_FIXED, SettingsScope.SITE)));
        assertThat(RequiredRoles.of(held(SITE, stricter)).overruled(rfc(Status.PROPOSED), List.of(quorum("2"))))
                .containsEntry("security", List.of(RoleProblem.of(Kind.QUORUM_FIXED, SettingsScope.SPACE)));
        assertThat(AssignmentRules.cannotAssign(held(SITE), SECURITY))
                .get()
                .extracting(Refusal::arguments)
                .isEqualTo(List.of("Security", SettingsScope.SITE));
    }

    @Test
    void newPageAlsoAsksWhomTheSiteRequires() {
        SpaceSettings notRequired = new SpaceSettings(
                PolicyValues.NONE, "RFC", SpaceSettings.DEFAULTS.bypassers(), List.of(LEAD, quorum("any")), Set.of());

        assertThat(held(SITE, LEAD).rolesOfNewRfcs()).containsExactly(LEAD, SECURITY);
        assertThat(new ChosenSettings(notRequired, SITE).held().rolesOfNewRfcs())
                .containsExactly(LEAD, SECURITY);
    }

    @Test
    void newPageHasTheUsualRolesBesideThoseOfTheSite() {
        Role team = new Role("Security team", List.of(), List.of("guards"), Quorum.ALL, 2);

        assertThat(held(SiteStandards.NONE.requiring(List.of(team))).rolesOfNewRfcs())
                .extracting(Role::name)
                .containsExactly("Engineering Lead", "Product Manager", "Security team");
        assertThat(held(SiteStandards.NONE.requiring(List.of(team))).rolesOfNewRfcs())
                .contains(team);
    }

    /** @param required roles of a space */
    private static SpaceSettings held(SiteStandards site, Role... required) {
        return new ChosenSettings(requiring(required), site).held();
    }

    private static SpaceSettings requiring(Role... roles) {
        return new SpaceSettings(
                PolicyValues.NONE,
                "RFC",
                SpaceSettings.DEFAULTS.bypassers(),
                List.of(roles),
                Stream.of(roles).map(Role::id).collect(Collectors.toSet()));
    }

    private static RequiredRoles ofSpace(Role... roles) {
        return RequiredRoles.of(requiring(roles));
    }

    private static List<Role> counted(List<Role> required, Role... onPage) {
        return ofSpace(required.toArray(Role[]::new)).appliedTo(rfc(Status.PROPOSED), List.of(onPage));
    }

    private static List<Kind> problems(Role required, List<Role> onPage) {
        return ofSpace(required).overruled(rfc(Status.PROPOSED), onPage).getOrDefault(required.id(), List.of()).stream()
                .map(RoleProblem::kind)
                .toList();
    }

    private static Role quorum(String needed) {
        return new Role("Security", List.of("sid"), List.of("guards"), Quorum.parse(needed));
    }

    private static Role kind(RoleKind kind) {
        return new Role("Security", List.of("sid"), List.of("guards"), Quorum.ANY, 1, kind);
    }
}
