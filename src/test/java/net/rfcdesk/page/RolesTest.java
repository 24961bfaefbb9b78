package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Role;
import net.rfcdesk.host.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolesTest {

    private final People people = mock();
    private final Roles roles = new Roles(people);

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

        assertThat(roles.of(texts)).singleElement().extracting(Role::users).isEqualTo(List.of("key-ann"));
        assertThat(roles.slips(texts).get("lead")).containsExactly(Flaw.of(Flaw.Kind.ROLE_TWICE));
    }

    @Test
    void approverIsAskedOnceHoweverOftenNamed() {
        List<RoleText> texts = List.of(text("Lead", "", "ann", "key-ann", "ann"));

        assertThat(roles.of(texts).get(0).users()).containsExactly("key-ann");
        assertThat(roles.slips(texts).get("lead")).containsExactly(Flaw.of(Flaw.Kind.APPROVER_TWICE, "Ann"));
    }

    @Test
    void stageIsANumberOrElseTheFirst() {
        assertThat(roles.of(List.of(text("Lead", "", "ann"), text("Security", "3", "ann"))))
                .extracting(Role::stage)
                .containsExactly(1, 3);

        List<RoleText> nonsense = List.of(text("Lead", "last", "ann"));
        assertThat(roles.of(nonsense).get(0).stage()).isEqualTo(1);
        assertThat(roles.slips(nonsense).get("lead")).containsExactly(Flaw.of(Flaw.Kind.STAGE_INVALID, "last"));
    }

    private static RoleText text(String name, String stage, String... approvers) {
        return new RoleText(name, List.of(approvers), List.of(), "", stage);
    }
}
