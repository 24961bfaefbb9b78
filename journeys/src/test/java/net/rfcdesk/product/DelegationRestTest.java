package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Delegates as programs name them, over HTTP; none is left to the tests that follow. */
@ExtendWith(SharedWiki.class)
final class DelegationRestTest {
    private static final String API = "/rest/rfc/1.0";
    private static final String DELEGATIONS = API + "/delegations";

    private final RunningWiki wiki;
    private String title;

    DelegationRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        title = PageTitle.of(test);
    }

    @AfterEach
    void takeAllBack() {
        for (String user : new String[] {"lead", "security", "reader"}) {
            wiki.as(user).get(DELEGATIONS).json().path("given").forEach(given -> end(user, given));
        }
    }

    @Test
    void delegateDecidesAndTheRecordSaysForWhom() {
        Answer named = name("lead", "reader", 30);
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.json().path("given").get(0).path("to").path("name").asText())
                .isEqualTo("Reader");
        long page = rfcAsking("lead", "security");

        JsonNode role = read("reader", page).path("roles").get(0);
        assertThat(role.path("mayDecide").asBoolean()).isFalse();
        assertThat(role.path("mayDecideFor").findValuesAsText("name")).containsExactly("Lead");

        Answer decided = decideFor("lead", "reader", page);
        assertThat(decided.status()).isEqualTo(200);
        JsonNode decision =
                decided.json().path("roles").get(0).path("decisions").get(0);
        assertThat(decision.path("user").path("name").asText()).isEqualTo("Lead");
        assertThat(decision.path("by").path("name").asText()).isEqualTo("Reader");
    }

    @Test
    void cannotDecideForSomebodyWhoseDelegateOneIsNot() {
        Answer answer = decideFor("lead", "reader", rfcAsking("lead"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-delegate");
    }

    @Test
    void administratorNamesADelegateForSomebodyWhoIsAway() {
        Map<String, Object> wanted = Map.of(
                "delegate", "reader",
                "from", LocalDate.now().toString(),
                "until", LocalDate.now().plusDays(7).toString(),
                "onBehalfOf", "lead",
                "reason", "Ill since Monday");
        assertThat(wiki.as("security").post(DELEGATIONS, wanted).code()).isEqualTo("may-not-name-for");
        Map<String, Object> themselves = new HashMap<>(wanted);
        themselves.put("delegate", "admin");
        assertThat(wiki.as("admin").post(DELEGATIONS, themselves).code()).isEqualTo("names-themselves");

        assertThat(wiki.as("admin").post(DELEGATIONS, wanted).status()).isEqualTo(200);

        JsonNode given = wiki.as("lead").get(DELEGATIONS).json().path("given").get(0);
        assertThat(given.at("/namedBy/name").asText()).isEqualTo("Admin");
        assertThat(given.path("reason").asText()).isEqualTo("Ill since Monday");
        long page = rfcAsking("lead", "security");
        assertThat(decideFor("lead", "reader", page).status()).isEqualTo(200);
        String form = wiki.as("admin")
                .get(API + "/pages/" + page + "/forms/delegate-for?role=lead")
                .json()
                .path("form")
                .asText();
        assertThat(form).contains("named by Admin", "Ill since Monday", "name=\"onBehalfOf\"");
        assertThat(wiki.as("admin")
                        .delete(DELEGATIONS + "/" + given.path("id").asLong())
                        .status())
                .isEqualTo(200);
        assertThat(wiki.as("lead").get(DELEGATIONS).json().path("given")).isEmpty();
    }

    @Test
    void administratorOfTheSpaceNamesADelegateForItsRfcs() {
        HttpUser keeper = wiki.administrator("DEMO", "product");
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "delegate", "reader",
                "from", LocalDate.now().toString(),
                "until", LocalDate.now().plusDays(7).toString(),
                "onBehalfOf", "lead",
                "reason", "Ill since Monday"));
        assertThat(keeper.post(DELEGATIONS, wanted).code()).isEqualTo("may-not-name-for");
        wanted.put("spaceKey", "NONE");
        Answer unknown = keeper.post(DELEGATIONS, wanted);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("field").asText()).isEqualTo("spaceKey");
        wanted.put("spaceKey", "demo");

        assertThat(keeper.post(DELEGATIONS, wanted).status()).isEqualTo(200);

        JsonNode given = wiki.as("lead").get(DELEGATIONS).json().path("given").get(0);
        assertThat(given.path("spaceKey").asText()).isEqualTo("DEMO");
        assertThat(given.at("/namedBy/name").asText()).isEqualTo("Product");
        assertThat(decideFor("lead", "reader", rfcAsking("lead", "security")).status())
                .isEqualTo(200);
        assertThat(end("product", given).status()).isEqualTo(200);
    }

    @Test
    void delegateDeclines() {
        name("lead", "reader", 30);
        JsonNode received =
                wiki.as("reader").get(DELEGATIONS).json().path("received").get(0);
        assertThat(end("reader", received).json().path("received")).isEmpty();
        assertThat(end("security", received).status()).isEqualTo(404);
        assertThat(decideFor("lead", "reader", rfcAsking("lead")).code()).isEqualTo("not-delegate");
    }

    @Test
    void cannotCloseACircle() {
        name("lead", "security", 30);
        Answer answer = name("security", "lead", 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("delegation-circle");
        assertThat(answer.json().path("field").asText()).isEqualTo("delegate");
        assertThat(answer.json().path("message").asText()).contains("Security, Lead, Security");
    }

    @Test
    void cannotHaveTwoDelegatesAtATime() {
        name("lead", "security", 30);
        Answer answer = name("lead", "reader", 1);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("delegation-overlaps");
    }

    @Test
    void badInputNamesItsField() {
        Answer answer = wiki.as("lead").post(DELEGATIONS, Map.of("delegate", "reader", "from", "today"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("from");
        assertThat(name("lead", "nobody", 1).json().path("field").asText()).isEqualTo("delegate");
        assertThat(name("lead", "reader", -1).json().path("field").asText()).isEqualTo("until");
    }

    @Test
    void anonymousVisitorHasNoDelegations() {
        assertThat(wiki.anonymous().get(DELEGATIONS).status()).isEqualTo(401);
    }

    @Test
    void delegateLearnsWhichRulesKeepThemFromDeciding() {
        name("lead", "reader", 30);
        long page = rfcAsking("lead", "security");
        JsonNode roles = wiki.as("reader")
                .get(API + "/pages/" + page + "/rules?onBehalfOf=lead")
                .json()
                .path("roles");
        assertThat(roles.get(0).path("mayDecide").asBoolean()).isTrue();
        assertThat(roles.get(1).path("rules"))
                .filteredOn(rule -> !rule.path("holds").asBoolean())
                .singleElement()
                .extracting(rule -> rule.path("code").asText())
                .isEqualTo("asked");
    }

    private Answer name(String user, String delegate, int days) {
        LocalDate today = LocalDate.now();
        return wiki.as(user)
                .post(
                        DELEGATIONS,
                        Map.of(
                                "delegate", delegate,
                                "from", today.toString(),
                                "until", today.plusDays(days).toString()));
    }

    private Answer end(String user, JsonNode delegation) {
        return wiki.as(user).delete(DELEGATIONS + "/" + delegation.path("id").asLong());
    }

    private Answer decideFor(String approver, String delegate, long page) {
        return wiki.as(delegate)
                .post(
                        API + "/pages/" + page + "/decisions",
                        Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1, "onBehalfOf", approver));
    }

    private JsonNode read(String user, long page) {
        return wiki.as(user).get(API + "/pages/" + page).json();
    }

    private long rfcAsking(String... approvers) {
        return wiki.as("author").createPage("DEMO", title, RfcText.askingFor(approvers));
    }
}
