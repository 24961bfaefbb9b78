package net.rfcdesk.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.Bundle;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.service.Settings;
import org.junit.jupiter.api.Test;

class NewRfcTest {
    private final Settings settings = mock();
    private final NewRfc newRfc = new NewRfc(Bundle.of(Locale.ENGLISH), settings);

    @Test
    void titleBeginsAsInTheSeed() {
        String title = (String) newRfc.getContextMap(Map.of()).get("ContentPageTitle");

        assertThat(SeedOutline.read().title()).startsWith(title);
        assertThat(title).isEqualTo("RFC: ");
    }

    @Test
    void contextIsKept() {
        assertThat(newRfc.getContextMap(Map.of("spaceKey", "DEMO"))).containsEntry("spaceKey", "DEMO");
    }

    @Test
    void rolesAreTheUsualOnesUnlessTheSpaceHasChosen() {
        assertThat(roles(Map.of()))
                .isEqualTo(roles(Map.of("spaceKey", "DEMO")))
                .contains("Engineering Lead", "Security Team", "Product Manager")
                .doesNotContain("approvers", "stage");
    }

    @Test
    void spaceNamesRolesAndWhoIsAsked() {
        Role role = new Role("R & D", List.of("4f\"8e"), List.of("all <staff>", "leads"), Quorum.parse("2"), 3);
        when(settings.roles("DS")).thenReturn(List.of(role));

        assertThat(roles(Map.of("spaceKey", "DS")))
                .isEqualTo("<ac:structured-macro ac:name=\"rfc-approval\">"
                        + "<ac:parameter ac:name=\"role\">R &amp; D</ac:parameter>"
                        + "<ac:parameter ac:name=\"approvers\"><ri:user ri:userkey=\"4f&quot;8e\" /></ac:parameter>"
                        + "<ac:parameter ac:name=\"groups\">all &lt;staff&gt;, leads</ac:parameter>"
                        + "<ac:parameter ac:name=\"needed\">2</ac:parameter>"
                        + "<ac:parameter ac:name=\"stage\">3</ac:parameter></ac:structured-macro>");
    }

    private String roles(Map<String, Object> context) {
        return (String) newRfc.getContextMap(context).get("rfcRoles");
    }
}
