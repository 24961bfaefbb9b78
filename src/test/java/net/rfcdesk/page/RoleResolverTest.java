package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.host.People;
import net.rfcdesk.markup.RoleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleResolverTest {

    private final People people = mock();
    private final RoleResolver roles = new RoleResolver(people);

    @BeforeEach
    void annIsTheOnlyUser() {
        when(people.userName(anyString())).thenReturn(Optional.empty());
        when(people.userName("key-ann")).thenReturn(Optional.of("ann"));
        when(people.keyOf(anyString())).thenReturn(Optional.empty());
        when(people.keyOf("ann")).thenReturn(Optional.of("key-ann"));
        when(people.nameOf("key-ann")).thenReturn("Ann");
    }

    @Test
    void firstOfTwoMacrosForARoleCountsAndTheRoleSaysSo() {
        List<RoleText> texts = List.of(text("Lead", "1", "ann"), text(" LEAD ", "2", "bob"), text("lead", "", "carl"));

        assertThat(roles.of(texts).roles())
                .singleElement()
                .extracting(Role::users)
                .isEqualTo(List.of("key-ann"));
        assertThat(roles.of(texts).textProblems().get("lead"))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_TWICE));
    }

    @Test
    void approverIsAskedOnceHoweverOftenNamed() {
        List<RoleText> texts = List.of(text("Lead", "", "ann", "key-ann", "ann"));

        assertThat(roles.of(texts).roles().get(0).users()).containsExactly("key-ann");
        assertThat(roles.of(texts).textProblems().get("lead"))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.APPROVER_TWICE, "Ann"));
    }

    @Test
    void stageIsANumberOrElseNone() {
        assertThat(roles.of(List.of(text("Lead", "", "ann"), text("Security", "3", "ann")))
                        .roles())
                .extracting(Role::stage)
                .containsExactly(1, 3);

        List<RoleText> nonsense = List.of(text("Lead", "last", "ann"));
        assertThat(roles.of(nonsense).roles().get(0).stage()).isEqualTo(Role.NO_STAGE);
        assertThat(roles.of(nonsense).textProblems().get("lead"))
                .containsExactly(RoleProblem.of(RoleProblem.Kind.STAGE_INVALID, "last"));
    }

    @ParameterizedTest
    @CsvSource({"'', APPROVES", "approves, APPROVES", "Consulted, CONSULTED", "INFORMED, INFORMED", "asked, UNKNOWN"})
    void kindIsOneOfThoseThatThereAre(String written, RoleKind kind) {
        ResolvedRoles resolved = roles.of(List.of(new RoleText("Lead", List.of("ann"), List.of(), "", "", written)));

        assertThat(resolved.roles()).extracting(Role::kind).containsExactly(kind);
        assertThat(resolved.textProblems().get("lead"))
                .isEqualTo(
                        kind == RoleKind.UNKNOWN
                                ? List.of(RoleProblem.of(RoleProblem.Kind.KIND_INVALID, "asked"))
                                : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café\u00A0Team",
                "Cafe\u0301 Team",
                " CAFÉ \t TEAM ",
                "café\u3000team",
                "Café\u2003\u2009Team",
                "Café\r\nTeam\u200B",
                "\uFEFFCafé\u2028Team"
            })
    void namesThatLookTheSameAreTheSameRole(String name) {
        ResolvedRoles asked = roles.of(List.of(text("Café Team", "", "ann"), text(name, "", "bob")));

        assertThat(asked.roles()).extracting(Role::name).containsExactly("Café Team");
        assertThat(asked.textProblems().get("café team")).containsExactly(RoleProblem.of(RoleProblem.Kind.ROLE_TWICE));
    }

    @ParameterizedTest
    @CsvSource({"Security Team,Security-Team", "A B,AB", "Cafe,Café", "DI,Dİ"})
    void namesThatLookDifferentAreTwoRoles(String one, String other) {
        assertThat(roles.of(List.of(text(one, "", "ann"), text(other, "", "ann")))
                        .roles())
                .hasSize(2);
    }

    @Test
    void identityOfARoleDoesNotDependOnTheServersLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Role.id("WRITING")).isEqualTo("writing");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void userWhoCannotBeFoundIsAskedAsWritten() {
        Role role = roles.of(List.of(text("Lead", "", "557058:abc", "<ri:user />", "ann")))
                .roles()
                .get(0);

        assertThat(role.users()).containsExactly("557058:abc", "<ri:user />", "key-ann");
    }

    @Test
    void eachApproverIsLookedUpOnceHoweverManyRolesNameThem() {
        List<RoleText> texts = IntStream.range(0, 50)
                .mapToObj(i -> text("Role " + i, "", "ann", "gone"))
                .toList();

        roles.of(texts);

        verify(people, times(1)).keyOf("ann");
        verify(people, times(1)).keyOf("gone");
    }

    private static RoleText text(String name, String stage, String... approvers) {
        return new RoleText(name, List.of(approvers), List.of(), "", stage, "");
    }
}
