package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content properties over REST, and pages that are found by them. */
class ContentSearchTest {
    private static final String VALUE = """
            {"mood":"merry","count":5,"about":{"words":"Sample text to search"},"day":"2001-01-01T12:00:00.000Z"}""";

    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "Notes of a day", "<p>x</p>");
    private final Page other = RunningWiki.newPage(space, "Other notes", "<p>x</p>");
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aPropertyIsMadeReadChangedAndRemoved() {
        assertThat(json(write("POST", "", "{\"key\":\"notes\",\"value\":{\"a\":1}}"))
                        .at("/version/number")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(read("/notes")).at("/value/a").asInt()).isEqualTo(1);
        assertThat(write("PUT", "/notes", "{\"value\":{\"a\":2},\"version\":{\"number\":2}}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(read("")).at("/results/0/value/a").asInt()).isEqualTo(2);
        assertThat(write("DELETE", "/notes", "").statusCode()).isEqualTo(204);
        assertThat(read("/notes").statusCode()).isEqualTo(404);
        assertThat(RunningWiki.current(page).getVersion()).isEqualTo(1);
    }

    @Test
    void aVersionThatIsNotTheNextOneIsAConflict() {
        write("POST", "", "{\"key\":\"notes\",\"value\":1}");

        assertThat(write("PUT", "/notes", "{\"value\":2,\"version\":{\"number\":3}}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(write("POST", "", "{\"key\":\"notes\",\"value\":1}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aValueOf32KilobytesIsTheLargest() {
        String value = "\"" + "x".repeat(32 * 1024) + "\"";

        assertThat(write("POST", "", "{\"key\":\"notes\",\"value\":" + value + "}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void onlyEditorsOfThePageChangeItsProperties() {
        CurrentUser.call(RunningWiki.user("author"), () -> {
            Subject editor = Subject.user(RunningWiki.user("author").key());
            RunningWiki.parts().permissions().restrict(page, Permission.EDIT, List.of(editor));
            return page;
        });
        Browser lead = RunningWiki.loggedIn("lead");

        HttpResponse<String> refused = lead.send(lead.request(path(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"key\":\"notes\",\"value\":1}")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(lead.get(path("")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noteMood = merry",
                "content.property[notes].mood = merry",
                "noteMood in (sad, \"merry\")",
                "noteMood = sad or noteMood = merry",
                "type = page and noteCount = 5 and noteMood != sad and noteMood not in (angry)",
                "noteCount >= 5 and noteCount < 6 and noteCount = 5",
                "content.property[notes].about.words ~ \"search tex*\"",
                "noteDay > 2000-12-31 and noteDay < 2001-01-02",
                "title ~ day and (label = x or title = \"Notes of a day\")",
                "title ~ day and label = Funny",
            })
    void aPageIsFoundByWhatItHas(String cql) {
        write("POST", "", "{\"key\":\"notes\",\"value\":" + VALUE + "}");
        label("funny");

        assertThat(found(author, "space = " + space.getKey() + " and (" + cql + ")"))
                .containsExactly("Notes of a day");
    }

    private void label(String label) {
        CurrentUser.call(RunningWiki.user("author"), () -> {
            RunningWiki.parts().pages().addLabel(page.getId(), label);
            return page;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noteMood = Merry",
                "noteMood = sad",
                "noteCount > 5",
                "content.property[notes].about.words ~ tex"
            })
    void aPageIsNotFoundByWhatItLacks(String cql) {
        write("POST", "", "{\"key\":\"notes\",\"value\":" + VALUE + "}");

        assertThat(found(author, "space = " + space.getKey() + " and " + cql)).isEmpty();
    }

    @Test
    void listsAreNotIndexed() {
        write("POST", "", "{\"key\":\"notes\",\"value\":{\"mood\":[\"merry\"]}}");

        assertThat(found(author, "space = " + space.getKey() + " and noteMood = merry"))
                .isEmpty();
    }

    @Test
    void nobodyFindsWhatTheyMayNotView() {
        write("POST", "", "{\"key\":\"notes\",\"value\":" + VALUE + "}");
        CurrentUser.call(RunningWiki.user("author"), () -> {
            Subject viewer = Subject.user(RunningWiki.user("author").key());
            RunningWiki.parts().permissions().restrict(page, Permission.VIEW, List.of(viewer));
            return page;
        });

        assertThat(found(author, "noteMood = merry and space = " + space.getKey()))
                .hasSize(1);
        assertThat(found(RunningWiki.loggedIn("lead"), "noteMood = merry and space = " + space.getKey()))
                .isEmpty();
    }

    @Test
    void theAnswerComesInParts() {
        JsonNode second = json(search(author, "space = " + space.getKey() + " and title ~ notes", "&start=1&limit=1"));

        assertThat(second.path("results").findValuesAsText("title")).containsExactly(other.getTitle());
        assertThat(second.path("totalSize").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noteMood != merry",
                "colour = red",
                "space = currentSpace()",
                "noteMood ~ merry",
                "noteMood > 3",
                "noteCount = many",
                "noteMood = merry order by created",
                "noteMood =",
                "(noteMood = merry",
                "noteMood = \"merry",
                "noteMood = = x",
            })
    void whatIsNotUnderstoodIsRefused(String cql) {
        HttpResponse<String> answer = search(author, cql, "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).startsWith("Could not parse cql: ");
    }

    private static List<String> found(Browser reader, String cql) {
        return json(search(reader, cql, "")).path("results").findValuesAsText("title");
    }

    private static HttpResponse<String> search(Browser reader, String cql, String more) {
        return reader.get("/rest/api/content/search?cql=" + URLEncoder.encode(cql, StandardCharsets.UTF_8) + more);
    }

    private HttpResponse<String> read(String below) {
        return author.get(path(below));
    }

    private HttpResponse<String> write(String method, String below, String body) {
        return author.send(author.request(path(below))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String path(String below) {
        return "/rest/api/content/" + page.getId() + "/property" + below;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }
}
