package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import net.rfcdesk.wiki.plugin.HostFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugin's story on a host that lacks what nobody can be sure of. */
final class OtherHostTest {
    private static final String API = "/rest/rfc/1.0";

    @ParameterizedTest
    @EnumSource(
            value = HostFeature.class,
            names = {"BODY_AS_STRING", "BODY_CONTENT", "CONSTRUCTOR_INJECTION", "MAIL_SERVER"})
    void isSavedReadGivenOtherApproversAndDecided(HostFeature missing) {
        try (RunningWiki wiki = RunningWiki.inMemoryWithout(missing)) {
            HttpUser author = wiki.as("author");
            long page = author.createPage("DEMO", "Plan", RfcText.askingFor("lead"));
            String rfc = API + "/pages/" + page;

            assertThat(author.get("/pages/viewpage.action?noRedirect=true&pageId=" + page)
                            .body())
                    .contains("data-rfc-page");
            assertThat(author.put(rfc + "/approvers", approvers("Lead", "security"))
                            .status())
                    .isEqualTo(200);
            JsonNode role = author.get(rfc).json().at("/roles/0");
            assertThat(role.path("users").findValuesAsText("name")).containsExactly("Security");

            Answer decided = wiki.as("security")
                    .post(rfc + "/decisions", Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 2));
            assertThat(decided.status()).isEqualTo(200);
            assertThat(author.get(rfc).json().path("status").asText()).isEqualTo("ACCEPTED");

            author.editPage(
                    page,
                    author.get("/rest/api/content/" + page + "?expand=body.storage")
                                    .json()
                                    .at("/body/storage/value")
                                    .asText()
                            + "<p>More</p>");
            assertThat(author.get(rfc).json().path("status").asText()).isEqualTo("PROPOSED");
            assertThat(author.get(rfc + "/record").json().path("entries").findValuesAsText("kind"))
                    .contains("REGISTERED", "ASSIGNED", "DECIDED", "EDITED");
        }
    }

    @Test
    void rfcBelowAPageThatMovesIsFollowedThoughTheHostTellsOfTheMovedPageAlone() {
        try (RunningWiki wiki = RunningWiki.inMemoryWithout(HostFeature.MOVE_EVENTS_BELOW)) {
            HttpUser admin = wiki.as("admin");
            admin.submit("/spaces/docreatespace.action", Map.of("key", "NEXT", "name", "Next"));
            long above = admin.createPage("DEMO", "Above", "<p>Not an RFC</p>");
            long below = admin.createPage("DEMO", "Below", RfcText.askingFor("lead"));
            move(admin, below, "DEMO", above);

            move(admin, above, "NEXT", 0);

            JsonNode rfc = admin.get(API + "/pages/" + below).json();
            assertThat(rfc.path("spaceKey").asText()).isEqualTo("NEXT");
            assertThat(rfc.path("number").asText()).isEqualTo("RFC-1");
            assertThat(admin.get(API + "/pages/" + below + "/record")
                            .json()
                            .at("/entries/0/kind")
                            .asText())
                    .isEqualTo("MOVED");
        }
    }

    private static void move(HttpUser admin, long page, String spaceKey, long parent) {
        admin.submit("/pages/domovepage.action", Map.of("pageId", page, "spaceKey", spaceKey, "parentPageId", parent));
    }

    private static Map<String, Object> approvers(String role, String user) {
        return Map.of("role", role, "users", List.of(user), "groups", List.of(), "pageVersion", 1);
    }
}
