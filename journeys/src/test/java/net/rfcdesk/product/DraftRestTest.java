package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Drafts as programs meet them, over HTTP; the space has none for the tests that follow. */
@ExtendWith(SharedWiki.class)
final class DraftRestTest {
    private static final String API = "/rest/rfc/1.0";

    private final RunningWiki wiki;
    private String title;

    DraftRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void letRfcsBeginAsDrafts(TestInfo test) {
        title = PageTitle.of(test);
        choose(true);
    }

    @AfterEach
    void leaveItToTheSite() {
        choose("SITE");
    }

    @Test
    void draftIsProposedAndMadeADraftAgain() {
        long page = wiki.as("author").createPage("DEMO", title, RfcText.askingFor("lead"));
        JsonNode draft = read(page);
        assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("statuses")).hasToString("[\"PROPOSED\"]");
        assertThat(draft.path("roles").get(0).path("state").asText()).isEqualTo("NOT_PROPOSED");
        Answer early = approve(page);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("not-proposed");
        assertThat(wiki.as("lead").get(API + "/pages/" + page + "/rules").body())
                .contains("not-proposed");

        assertThat(change(page, "DRAFT", "PROPOSED", "").status()).isEqualTo(200);
        assertThat(change(page, "PROPOSED", "DRAFT", "").code()).isEqualTo("reason-required");
        assertThat(change(page, "PROPOSED", "DRAFT", "Not yet.")
                        .json()
                        .at("/transition/reason")
                        .asText())
                .isEqualTo("Not yet.");
        change(page, "DRAFT", "PROPOSED", "");
        assertThat(approve(page).json().path("status").asText()).isEqualTo("ACCEPTED");

        JsonNode entries =
                wiki.as("reader").get(API + "/pages/" + page + "/record").json().path("entries");
        JsonNode registered = entries.get(entries.size() - 1);
        assertThat(registered.path("kind").asText()).isEqualTo("REGISTERED");
        assertThat(registered.path("to").asText()).isEqualTo("DRAFT");
        assertThat(wiki.as("reader")
                        .get(API + "/pages/" + page + "/record/check")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void draftIsListedOnlyWhenItsStatusIsAskedFor() {
        wiki.as("author").createPage("DEMO", title, RfcText.askingFor("lead"));

        assertThat(titles("")).doesNotContain(title);
        assertThat(titles("status=draft&")).contains(title);
    }

    @Test
    void withoutTheSettingNoRfcBecomesADraft() {
        choose(false);
        long page = wiki.as("author").createPage("DEMO", title, RfcText.askingFor("lead"));

        assertThat(read(page).path("status").asText()).isEqualTo("PROPOSED");
        Answer answer = change(page, "PROPOSED", "DRAFT", "Not yet.");
        assertThat(answer.code()).isEqualTo("transition-not-allowed");
        assertThat(answer.json().path("message").asText()).contains("Accepted", "Rejected");
    }

    private void choose(Object beginAsDraft) {
        Answer answer = wiki.as("admin")
                .put(API + "/spaces/DEMO/settings", Map.of("policies", Map.of("beginAsDraft", beginAsDraft)));
        assertThat(answer.status()).isEqualTo(200);
    }

    private JsonNode read(long page) {
        return wiki.as("author").get(API + "/pages/" + page).json();
    }

    private Answer approve(long page) {
        return wiki.as("lead")
                .post(
                        API + "/pages/" + page + "/decisions",
                        Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
    }

    private Answer change(long page, String from, String to, String reason) {
        return wiki.as("author")
                .put(API + "/pages/" + page + "/status", Map.of("from", from, "status", to, "reason", reason));
    }

    private String titles(String filter) {
        return wiki.as("reader")
                .get(API + "/spaces/DEMO/rfcs?" + filter + "limit=100")
                .body();
    }
}
