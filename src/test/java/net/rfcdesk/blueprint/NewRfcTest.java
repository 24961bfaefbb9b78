package net.rfcdesk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.Bundle;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.SpaceSettings;
import net.rfcdesk.host.People;
import net.rfcdesk.service.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRfcTest {
    private static final Role OF_SPACE = new Role("Lead", List.of("kL"), List.of("leads"), Quorum.parse("2"), 3);

    private final Settings settings = mock();
    private final People people = mock();
    private final NewRfc newRfc = new NewRfc(Bundle.of(Locale.ENGLISH), settings, people);

    /** In a space that has chosen nothing. */
    static NewRfc newRfc() {
        Settings settings = mock();
        when(settings.rolesOfNewRfcs("")).thenReturn(SpaceSettings.DEFAULTS.rolesOfNewRfcs());
        return new NewRfc(Bundle.of(Locale.ENGLISH), settings, mock());
    }

    @BeforeEach
    void begin() {
        when(settings.rolesOfNewRfcs("DS")).thenReturn(List.of(OF_SPACE));
        when(people.keyOrName("ann")).thenReturn(Optional.of("kA"));
        when(people.keyOrName("kA")).thenReturn(Optional.of("kA"));
        when(people.groupExists("staff")).thenReturn(true);
    }

    @Test
    void titleBeginsAsInTheSeed() {
        String title = (String) newRfc.getContextMap(Map.of()).get("ContentPageTitle");

        assertThat(SeedOutline.read().title()).startsWith(title);
        assertThat(title).isEqualTo("RFC: ");
    }

    @ParameterizedTest
    @CsvSource({
        "Cache pages, RFC: Cache pages",
        "'  Cache   pages ', RFC: Cache pages",
        "rfc: Cache pages, rfc: Cache pages",
        "'', 'RFC: '"
    })
    void typedTitleHasTheBeginningOnce(String typed, String title) {
        assertThat(context(Map.of("rfcTitle", typed)).get("ContentPageTitle")).isEqualTo(title);
    }

    @Test
    void contextIsKept() {
        assertThat(newRfc.getContextMap(Map.of("spaceKey", "DEMO"))).containsEntry("spaceKey", "DEMO");
    }

    @Test
    void rolesAreThoseOfTheSpaceWithWhoIsAsked() {
        Role role = new Role("R & D", List.of("4f\"8e"), List.of("all <staff>", "leads"), Quorum.parse("2"), 3);
        when(settings.rolesOfNewRfcs("DS")).thenReturn(List.of(role));

        assertThat(roles(Map.of()))
                .isEqualTo("<ac:structured-macro ac:name=\"rfc-approval\">"
                        + "<ac:parameter ac:name=\"role\">R &amp; D</ac:parameter>"
                        + "<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"4f&quot;8e\" /></ac:parameter>"
                        + "<ac:parameter ac:name=\"groups\">all &lt;staff&gt;, leads</ac:parameter>"
                        + "<ac:parameter ac:name=\"needed\">number</ac:parameter>"
                        + "<ac:parameter ac:name=\"number\">2</ac:parameter>"
                        + "<ac:parameter ac:name=\"stage\">3</ac:parameter></ac:structured-macro>");
    }

    @Test
    void chosenPeopleAndQuorumReplaceThoseOfTheSpace() {
        assertThat(roles(asked("ann, kA", "staff", "all")))
                .contains("<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"kA\" /></ac:parameter>")
                .contains("<ac:parameter ac:name=\"groups\">staff</ac:parameter>")
                .contains("<ac:parameter ac:name=\"needed\">all</ac:parameter>")
                .contains("<ac:parameter ac:name=\"stage\">3</ac:parameter>")
                .doesNotContain("kL", "leads");
    }

    @Test
    void unknownPeopleAreNamedBeforeTheMacrosAndAskedNowhere() {
        assertThat(roles(asked("ann, <b>eve</b>", "ghosts", "")))
                .startsWith(
                        "<p><ac:placeholder>Nobody found called &lt;b&gt;eve&lt;/b&gt;, ghosts. Name approvers in the macros below.</ac:placeholder></p>")
                .contains("<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"kA\" /></ac:parameter>")
                .doesNotContain("<b>", "ac:name=\"groups\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "some", "-1", "0", "\"/><x>"})
    void nonsenseForAQuorumLeavesThatOfTheSpace(String needed) {
        assertThat(roles(asked("ann", "", needed))).contains("<ac:parameter ac:name=\"number\">2</ac:parameter>");
    }

    @Test
    void wizardCanAddNoRole() {
        assertThat(roles(Map.of("rfcRole1", "Boss", "rfcUsers1", "ann")))
                .isEqualTo(roles(Map.of()))
                .doesNotContain("Boss", "kA");
    }

    @Test
    void dayIsOnTheStatusMacro() {
        assertThat(context(Map.of("rfcDecideBy", "2026-12-24")).get("rfcStatus"))
                .isEqualTo("<ac:structured-macro ac:name=\"rfc-status\">"
                        + "<ac:parameter ac:name=\"decideBy\">2026-12-24</ac:parameter></ac:structured-macro>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "<x/>"})
    void whatIsNoDayIsLeftOut(String typed) {
        assertThat(context(Map.of("rfcDecideBy", typed)).get("rfcStatus"))
                .isEqualTo("<ac:structured-macro ac:name=\"rfc-status\" />");
    }

    @Test
    void sectionsAreAllThereButForThoseThatWereTakenOut() {
        assertThat(context(Map.of()))
                .allSatisfy((name, text) -> assertThat((String) text).isNotEmpty());

        Map<String, Object> context = context(Map.of("rfcLeftOut", "rfcAppendix, rfcRolloutPlan,rfcRoles,nonsense"));

        assertThat(context).containsEntry("rfcAppendix", "").containsEntry("rfcRolloutPlan", "");
        assertThat(context.get("rfcReferences")).asString().startsWith("<h2>References");
        assertThat(context.get("rfcRoles")).asString().isNotEmpty();
    }

    @Test
    void whatIsNoTextIsNothing() {
        assertThat(context(Map.of("rfcTitle", 1, "rfcRole1", List.of(), "rfcUsers1", 2, "rfcLeftOut", Map.of()))
                        .get("rfcRoles"))
                .isEqualTo(roles(Map.of()));
    }

    private Map<String, Object> asked(String users, String groups, String needed) {
        return Map.of("rfcRole1", "lead", "rfcUsers1", users, "rfcGroups1", groups, "rfcNeeded1", needed);
    }

    private String roles(Map<String, Object> typed) {
        return (String) context(typed).get("rfcRoles");
    }

    private Map<String, Object> context(Map<String, Object> typed) {
        Map<String, Object> context = new HashMap<>(typed);
        context.put("spaceKey", "DS");
        return newRfc.getContextMap(context);
    }
}
