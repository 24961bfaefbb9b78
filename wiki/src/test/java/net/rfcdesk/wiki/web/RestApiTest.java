package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RestApiTest {
    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "By REST", "<p>text</p>");
    private final Browser author = RunningWiki.loggedIn("author");

    @Test
    void aPageIsCreatedBelowItsParent() {
        JsonNode created = json(send(
                "POST",
                "/rest/api/content",
                "{\"type\":\"page\",\"title\":\"Child\",\"space\":{\"key\":\"" + space.getKey()
                        + "\"},\"ancestors\":[{\"id\":" + page.getId()
                        + "}],\"body\":{\"storage\":{\"value\":\"<p>c</p>\",\"representation\":\"storage\"}}}"));

        assertThat(RunningWiki.parts()
                        .pages()
                        .byId(created.path("id").asLong())
                        .orElseThrow()
                        .content()
                        .parentId())
                .isEqualTo(page.getId());
    }

    @Test
    void aPageIsReadWithWhatIsAskedFor() {
        JsonNode read = json(author.get("/rest/api/content/" + page.getId() + "?expand=body.view,body.storage"));

        assertThat(read.path("title").asText()).isEqualTo("By REST");
        assertThat(read.at("/body/storage/value").asText()).isEqualTo("<p>text</p>");
        assertThat(read.at("/body/view/value").asText()).contains("<p>text</p>");
    }

    @Test
    void aVersionThatIsNotTheNextOneIsAConflict() {
        assertThat(update(2).statusCode()).isEqualTo(200);
        HttpResponse<String> again = update(2);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("reason").asText()).isEqualTo("Conflict");
    }

    @Test
    void anUnknownPageIs404InTheFormOfConfluence() {
        JsonNode error = json(author.get("/rest/api/content/99"));

        assertThat(error.path("statusCode").asInt()).isEqualTo(404);
        assertThat(error.at("/data/successful").asBoolean(true)).isFalse();
        assertThat(error.path("reason").asText()).isEqualTo("Not Found");
    }

    @Test
    void aMissingFieldIsNamed() {
        HttpResponse<String> answer =
                send("POST", "/rest/api/content", "{\"space\":{\"key\":\"" + space.getKey() + "\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("title");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertThat(send("POST", "/rest/api/content", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aDeletedPageIsInTheTrashAndComesBack() {
        assertThat(send("DELETE", "/rest/api/content/" + page.getId(), "").statusCode())
                .isEqualTo(204);
        assertThat(RunningWiki.current(page).isDeleted()).isTrue();

        assertThat(update(2).statusCode()).isEqualTo(200);
        assertThat(RunningWiki.current(page).isDeleted()).isFalse();
    }

    @Test
    void aPageIsLabelledWhichItsReadersSee() {
        String labels = "/rest/api/content/" + page.getId() + "/label";
        assertThat(json(send("POST", labels, "[{\"prefix\":\"global\",\"name\":\"New\"},{\"name\":\"other\"}]"))
                        .findValuesAsText("name"))
                .containsExactly("new", "other");
        assertThat(send("POST", labels, "[{\"prefix\":\"my\",\"name\":\"own\"}]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", labels, "{}").statusCode()).isEqualTo(400);
        assertThat(send("DELETE", labels + "?name=other", "").statusCode()).isEqualTo(204);
        assertThat(json(author.get(labels)).findValuesAsText("name")).containsExactly("new");
    }

    @Test
    void aSpaceLeadsToItsHomePage() {
        JsonNode found = json(author.get("/rest/api/space?spaceKey=" + space.getKey()));
        assertThat(found.path("size").asInt()).isEqualTo(1);
        String home = found.at("/results/0/_expandable/homepage").asText();
        assertThat(author.get(home).statusCode()).isEqualTo(200);

        JsonNode expanded = json(author.get("/rest/api/space/" + space.getKey() + "?expand=homepage"));
        assertThat(home).endsWith("/" + expanded.at("/homepage/id").asText());
        assertThat(author.get("/rest/api/space/NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void storageFormatIsRenderedForTheOutputThatIsAskedFor() {
        JsonNode view =
                json(send("POST", "/rest/api/contentbody/convert/view?outputType=pdf", "{\"value\":\"<p>x</p>\"}"));

        assertThat(view.path("value").asText()).contains("<p>x</p>");
    }

    @Test
    void pickersFindUsersAndGroups() {
        JsonNode users = json(author.get("/rest/prototype/1/search/user.json?query=lea"));
        JsonNode both = json(author.get("/rest/prototype/1/search/user-or-group.json?query=lead"));

        assertThat(users.at("/result/0/username").asText()).isEqualTo("lead");
        assertThat(both.path("result").findValuesAsText("type")).contains("user", "group");
        assertThat(RunningWiki.anonymous()
                        .get("/rest/prototype/1/search/user.json?query=lea")
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> update(int version) {
        return send(
                "PUT",
                "/rest/api/content/" + page.getId(),
                "{\"version\":{\"number\":" + version + "},\"title\":\"By REST\","
                        + "\"body\":{\"storage\":{\"value\":\"<p>new</p>\"}}}");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return author.send(author.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }
}
