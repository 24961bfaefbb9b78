package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the wizard is told of a space, and what it makes of its answers, over HTTP. */
@ExtendWith(SharedWiki.class)
final class WizardRestTest {
    private static final String BLUEPRINT = "net.rfcdesk.rfc-desk:rfc-blueprint";

    private static final Map<String, Object> BOARD =
            Map.of("name", "Board", "users", List.of("lead"), "needed", "all", "required", true);

    private final RunningWiki wiki;

    WizardRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @Test
    void rolesAreThoseOfTheSpaceWithTheNamesOfPeople() {
        HttpUser admin = wiki.as("admin");
        admin.submit("/spaces/docreatespace.action", Map.of("key", "WIZ", "name", "Wizards"));
        JsonNode usual = newRfc("WIZ");
        assertThat(usual.path("roles").findValuesAsText("name"))
                .containsExactly("Engineering Lead", "Security Team", "Product Manager");
        assertThat(usual.path("sections")).hasSize(14);

        admin.put("/rest/rfc/1.0/spaces/WIZ/settings", Map.of("roles", List.of(BOARD)));

        JsonNode board = newRfc("WIZ").at("/roles/0");
        assertThat(board.at("/users/0/fullName").asText()).isEqualTo("Lead");
        assertThat(board.path("needed").asText()).isEqualTo("all");
        assertThat(board.path("kind").asText()).isEqualTo("approves");
        assertThat(board.path("required").asBoolean()).isTrue();
        assertThat(board.path("fixed").asBoolean()).isTrue();
    }

    @Test
    void onlyThoseAreToldWhoAreLoggedInAndSeeTheSpace() {
        assertThat(wiki.anonymous().get("/rest/rfc/1.0/spaces/DEMO/new-rfc").status())
                .isEqualTo(401);
        assertThat(wiki.as("author").get("/rest/rfc/1.0/spaces/NOWHERE/new-rfc").code())
                .isEqualTo("space-not-found");
    }

    @Test
    void whatWasTypedIsInTheEditorAndNothingElse() {
        String editor = begin("""
                {"rfcTitle": "Cache pages", "rfcDecideBy": "2030-12-31", "rfcLeftOut": "rfcAppendix",
                 "rfcRole1": "Security Team", "rfcUsers1": "security,\\"/><script>", "rfcNeeded1": "all"}
                """);

        assertThat(editor)
                .contains("value=\"RFC: Cache pages\"")
                .contains("2030-12-31")
                .contains("&lt;ac:parameter ac:name=&quot;needed&quot;&gt;all")
                .contains("Nobody found called &amp;quot;/&amp;gt;&amp;lt;script&amp;gt;.")
                .contains("&lt;h2&gt;References")
                .doesNotContain("&lt;h2&gt;Appendix", "<script>\"");
    }

    @Test
    void withoutAWizardThePageIsWhole() {
        assertThat(wiki.as("author")
                        .get("/pages/createpage.action?spaceKey=DEMO&blueprint=" + BLUEPRINT)
                        .body())
                .contains(
                        "&lt;h2&gt;Appendix",
                        "Engineering Lead",
                        "&lt;ac:structured-macro ac:name=&quot;rfc-status&quot; /&gt;");
    }

    private String begin(String typed) {
        return wiki.as("author")
                .submit("/pages/createpage.action", Map.of("spaceKey", "DEMO", "blueprint", BLUEPRINT, "wizard", typed))
                .body();
    }

    private JsonNode newRfc(String space) {
        return wiki.as("author")
                .get("/rest/rfc/1.0/spaces/" + space + "/new-rfc")
                .json();
    }
}
