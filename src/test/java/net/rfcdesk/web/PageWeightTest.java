package net.rfcdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Status;
import org.junit.jupiter.api.Test;

/** What a page view sends of ours: an RFC with five roles, for an approver of each who can also edit the page. */
class PageWeightTest {
    private static final List<String> ROLES = List.of("Lead", "Security", "Product", "Design", "Operations");
    private static final int MOST_BYTES = 32_000;

    private final MacroFixture desk = new MacroFixture();

    @Test
    void viewSendsNoFormsBeforeSomebodyOpensThem() {
        desk.shows(page());

        int status = bytes(desk.html("rfc-status", "display", Map.of()));
        int roles = ROLES.stream()
                .mapToInt(role -> bytes(desk.html("rfc-approval", "display", Map.of("role", role))))
                .sum();

        System.out.printf("A page view with %d roles: %d bytes of status, %d of roles%n", ROLES.size(), status, roles);
        assertThat(status + roles).isLessThan(MOST_BYTES);
    }

    private static RfcPage page() {
        RfcPageBuilder page = RfcPageBuilder.rfc()
                .readBy("key-lead")
                .settable(Status.REJECTED)
                .bypassable()
                .linkable()
                .assignable();
        ROLES.forEach(
                role -> page.role(role, "any", "key-lead", "key-architect").delegating(role));
        return page.build();
    }

    private static int bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }
}
