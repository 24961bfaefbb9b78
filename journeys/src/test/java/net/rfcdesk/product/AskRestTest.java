package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for decisions as programs do, over HTTP. */
@ExtendWith(SharedWiki.class)
final class AskRestTest {
    private static final String API = "/rest/rfc/1.0";

    private final RunningWiki wiki;
    private long page;

    AskRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        page = wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead", "security"));
    }

    @Test
    void whoIsAskedAndHowIsInTheRfcAndWaitsForThem() {
        Answer before = wiki.as("author").get(requests());
        assertThat(before.json().path("mayAsk").asBoolean()).isTrue();
        assertThat(before.json().path("roles")).hasSize(2);
        JsonNode awaited = before.json().at("/roles/0/awaited/people/0");
        assertThat(awaited.at("/user/name").asText()).isEqualTo("Lead");
        assertThat(awaited.path("asked").isNull()).isTrue();

        Answer asked = wiki.as("author")
                .post(requests() + "?expand=fragments", Map.of("people", List.of("lead"), "note", "Please"));

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json().at("/roles/0/awaited/people/0/asked/note").asText())
                .isEqualTo("Please");
        assertThat(asked.json().at("/roles/1/awaited/people/0/asked").isNull()).isTrue();
        assertThat(asked.json().at("/fragments/status").asText()).contains("data-rfc-toggle=\"ask\"");
        JsonNode waiting = wiki.as("lead").get(API + "/waiting").json().path("rfcs");
        assertThat(waiting)
                .filteredOn(row -> row.at("/rfc/pageId").asLong() == page)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.at("/roles/0/asked/by/name").asText()).isEqualTo("Author");
                    assertThat(row.at("/roles/0/asked/again").asBoolean(true)).isFalse();
                });
    }

    @Test
    void everybodyIsAskedWhenNobodyIsNamed() {
        JsonNode roles = wiki.as("author").post(requests(), Map.of()).json().path("roles");
        assertThat(roles).allMatch(role -> role.at("/awaited/people/0/asked").isObject());
    }

    @Test
    void whoIsNotWaitedForCannotBeAsked() {
        Answer answer = wiki.as("author").post(requests(), Map.of("people", List.of("lead", "reader")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("person-not-named");
        assertThat(answer.json().path("message").asText()).startsWith("Reader ");
        assertThat(answer.json().path("field").asText()).isEqualTo("people");
    }

    @Test
    void readersLearnWhyTheyMayNotAsk() {
        assertThat(wiki.as("reader").get(requests()).json().at("/refusal/code").asText())
                .isEqualTo("may-not-ask");
        assertThat(wiki.as("reader").post(requests(), Map.of()).status()).isEqualTo(403);
        assertThat(wiki.anonymous().post(requests(), Map.of()).status()).isEqualTo(401);
        assertThat(wiki.as("reader").get(API + "/pages/" + page + "/forms/ask").status())
                .isEqualTo(409);
    }

    @Test
    void badInputNamesItsField() {
        assertThat(field(Map.of("people", "lead"))).isEqualTo("people");
        assertThat(field(Map.of("people", List.of(1)))).startsWith("people");
        assertThat(field(Map.of("groups", List.of("nowhere")))).isEqualTo("groups");
        assertThat(field(Map.of("people", List.of()))).isEqualTo("people");
        assertThat(field(Map.of("note", "a\u0000b"))).isEqualTo("note");
        assertThat(field(Map.of("note", "x".repeat(4001)))).isEqualTo("note");
        assertThat(field(Map.of("reason", "Please"))).isEqualTo("reason");
    }

    private String field(Map<String, Object> body) {
        return wiki.as("author").post(requests(), body).json().path("field").asText();
    }

    private String requests() {
        return API + "/pages/" + page + "/approval-requests";
    }
}
