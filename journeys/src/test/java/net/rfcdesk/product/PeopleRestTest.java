package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do about who they are on an RFC, over HTTP: hand it over, leave a role, raise concerns, resolve for others. */
@ExtendWith(SharedWiki.class)
final class PeopleRestTest {
    private static final String PAGES = "/rest/rfc/1.0/pages/";

    private final RunningWiki wiki;
    private String page;

    PeopleRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        page = PAGES + wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead", "security"));
    }

    @Test
    void whoHandsAnRfcOverIsItsAuthorNoLongerAndStillCannotApproveIt() {
        assertThat(wiki.as("lead")
                        .put(page + "/author", Map.of("author", "lead"))
                        .code())
                .isEqualTo("may-not-hand-over");
        assertThat(wiki.as("author")
                        .put(page + "/author", Map.of("author", "nobody"))
                        .code())
                .isEqualTo("user-unknown");

        JsonNode rfc = wiki.as("author")
                .put(page + "/author", Map.of("author", "product", "reason", "I leave"))
                .json();

        assertThat(rfc.at("/author/name").asText()).isEqualTo("Product");
        assertThat(rfc.path("mayHandOver").asBoolean()).isFalse();
        assertThat(wiki.as("author")
                        .put(page + "/approvers", approvers("author"))
                        .status())
                .isEqualTo(200);
        assertThat(decide("author", Map.of("pageVersion", 2)).code()).isEqualTo("former-author");
    }

    @Test
    void whoLeavesARoleIsNotAskedAnyMoreAndTheAcceptanceIsMarked() {
        assertThat(wiki.as("reader").post(page + "/departures", departure()).code())
                .isEqualTo("not-asked");

        JsonNode left = wiki.as("lead").post(page + "/departures", departure()).json();

        assertThat(left.at("/roles/0/departures/0/reason").asText()).isEqualTo("Not my field");
        assertThat(left.at("/roles/0/blocked").asBoolean()).isTrue();
        assertThat(decide("lead", Map.of()).code()).isEqualTo("role-left");
        assertThat(left.path("loosenings")).hasSize(1);
    }

    @Test
    void administratorResolvesOnlyForThoseWhoCannot() {
        int entry = request();
        String resolution = page + "/decisions/" + entry + "/resolution-by-administrator";

        assertThat(wiki.as("security").put(resolution, reason("They left")).code())
                .isEqualTo("may-not-resolve-for");
        assertThat(wiki.as("admin").put(resolution, reason("They left")).code()).isEqualTo("approver-can-act");
    }

    @Test
    void eachConcernIsAnsweredAndResolvedByItself() {
        int first = request();
        String decisions = page + "/decisions/";
        assertThat(wiki.as("security")
                        .post(decisions + first + "/concerns", reason("And who runs it?"))
                        .code())
                .isEqualTo("not-delegate");

        JsonNode raised = wiki.as("lead")
                .post(decisions + first + "/concerns", reason("And who runs it?"))
                .json();
        int second = raised.at("/roles/0/decisions/0/requests/1/entry").asInt();
        wiki.as("author").post(decisions + second + "/answers", reason("The platform team"));
        wiki.as("lead").put(decisions + first + "/resolution", Map.of());

        JsonNode requests = wiki.as("reader").get(page).json().at("/roles/0/decisions/0/requests");
        assertThat(requests.findValuesAsText("resolved")).containsExactly("true", "false");
        assertThat(requests.at("/1/answers/0/reason").asText()).isEqualTo("The platform team");
    }

    /** @return the entry of the lead's request for changes */
    private int request() {
        return decide("lead", Map.of("choice", "CHANGES_REQUESTED", "reason", "What does it cost?"))
                .json()
                .at("/roles/0/decisions/0/entry")
                .asInt();
    }

    private Answer decide(String name, Map<String, Object> instead) {
        Map<String, Object> decision = new HashMap<>(Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
        decision.putAll(instead);
        return wiki.as(name).post(page + "/decisions", decision);
    }

    private static Map<String, Object> approvers(String user) {
        return Map.of("role", "Lead", "users", List.of(user), "groups", List.of(), "pageVersion", 1);
    }

    private static Map<String, Object> departure() {
        return Map.of("role", "Lead", "reason", "Not my field");
    }

    private static Map<String, Object> reason(String text) {
        return Map.of("reason", text);
    }
}
