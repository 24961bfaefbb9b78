package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions that were made elsewhere, over HTTP. */
@ExtendWith(SharedWiki.class)
final class HistoricRestTest {
    private static final String PATH = "/rest/rfc/1.0/spaces/DEMO/historic-decisions";
    private static final String PREVIEW = PATH + "?preview=true";
    private static final String HEAD = "page,user,decision,date,role,status,comment,source\n";

    private final RunningWiki wiki;
    private long page;

    HistoricRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        page = wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead"));
    }

    @Test
    void fileIsPreviewedImportedAndThenKnown() {
        String file = HEAD + page + ",lead,approved,2024-05-31,Legal,Approved,Fine,Comala\n" + page
                + ",j.doe,rejected,2024-05-30T10:00:00+02:00,,,,\n" + page + ",lead,yes,2024-05-31,,,,\n";

        JsonNode preview = csv(PREVIEW, file).json();
        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.path("imported").asInt()).isEqualTo(2);
        assertThat(preview.path("rows").findValuesAsText("outcome")).containsExactly("imported", "imported", "problem");
        assertThat(preview.at("/rows/1/unknownUser").asBoolean()).isTrue();
        assertThat(preview.at("/rows/2/row").asInt()).isEqualTo(4);
        assertThat(preview.at("/rows/2/refusal/field").asText()).isEqualTo("decision");
        assertThat(preview.at("/rows/2/refusal/message").asText()).contains("changes_requested");
        assertThat(historic()).isEmpty();

        assertThat(csv(PATH, file).json().path("imported").asInt()).isEqualTo(2);
        assertThat(csv(PATH, file).json().path("recorded").asInt()).isEqualTo(2);
        List<JsonNode> entries = historic();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).at("/detail/name").asText()).isEqualTo("j.doe");
        assertThat(entries.get(0).at("/detail/date").asText()).isEqualTo("2024-05-30T08:00:00Z");
        assertThat(entries.get(1).at("/detail/source").asText()).isEqualTo("Comala");
        assertThat(entries.get(1).path("reason").asText()).isEqualTo("Fine");
        assertThat(entries.get(1).path("choice").isNull()).isTrue();
        JsonNode rfc = wiki.as("author").get("/rest/rfc/1.0/pages/" + page).json();
        assertThat(rfc.at("/roles/0/state").asText()).isEqualTo("WAITING");
        assertThat(rfc.at("/roles/0/decisions")).isEmpty();
    }

    @Test
    void jsonSaysTheSame() {
        Map<String, Object> row = Map.of("page", page, "user", "lead", "decision", "approved", "date", "2024-05-31");
        HttpUser admin = wiki.as("admin");

        assertThat(admin.post(PATH, Map.of("decisions", List.of(row)))
                        .json()
                        .at("/rows/0/row")
                        .asInt())
                .isEqualTo(1);
        assertThat(historic()).hasSize(1);
        assertThat(csv(PATH, "page,user,decision,date\n" + page + ",lead,approved,2024-05-31\n")
                        .json()
                        .path("recorded")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.post(PATH, Map.of()).code()).isEqualTo("value-missing");
        assertThat(admin.post(PATH, Map.of("decisions", List.of(Map.of("who", "lead"))))
                        .code())
                .isEqualTo("field-unknown");
        assertThat(admin.post(PATH + "?preview=perhaps", Map.of("decisions", List.of()))
                        .code())
                .isEqualTo("value-invalid");
    }

    @Test
    void hostileTextsStayTexts() {
        String hostile = "<script>alert(1)</script>";
        csv(
                PATH,
                HEAD + page + ",=1+1,approved,2024-05-31,\"" + hostile + "\",@SUM(A1),\"=HYPERLINK(\"\"x\"\")\n"
                        + hostile + "\",-2\n");

        String spreadsheet = wiki.as("author")
                .get("/rest/rfc/1.0/pages/" + page + "/record.csv")
                .body();
        assertThat(spreadsheet).contains("\"'=HYPERLINK").doesNotContain("\"=HYPERLINK");
        String fragment = wiki.as("author")
                .get("/rest/rfc/1.0/pages/" + page + "/record/fragment")
                .json()
                .path("record")
                .asText();
        assertThat(fragment).contains("&lt;script&gt;", "=1+1").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
    void otherEncodingIsRefusedByName(String charset) throws Exception {
        byte[] file = (HEAD + page + ",lead,approved,2024-05-31,R\u00e4te,,,\n").getBytes(Charset.forName(charset));

        HttpResponse<String> answer = send(file);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("file-not-utf8", "field-unknown");
        assertThat(historic()).isEmpty();
    }

    @Test
    void markOfUtf8IsNoPartOfTheFirstColumn() throws Exception {
        String file = "\uFEFF" + HEAD + page + ",lead,approved,2024-05-31,R\u00e4te,,,\n";

        assertThat(send(file.getBytes(StandardCharsets.UTF_8)).body()).contains("\"imported\":1");
        assertThat(historic().get(0).at("/detail/role").asText()).isEqualTo("R\u00e4te");
    }

    @Test
    void fileThatIsTooLargeIsRefusedAndAHugeCellIsAProblemOfItsRow() {
        assertThat(csv(PATH, HEAD + "x".repeat(1_000_000)).code()).isEqualTo("json-too-long");
        JsonNode rows = csv(
                        PATH,
                        HEAD + page + ",lead,approved,2024-05-31,,," + "x".repeat(500_000) + ",\n" + page
                                + ",lead,approved,2024-05-31,,,,\n")
                .json();
        assertThat(rows.at("/rows/0/refusal/code").asText()).isEqualTo("text-too-long");
        assertThat(rows.path("imported").asInt()).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsOfTheSpaceCanAndNoForgedRequest() {
        String file = HEAD + page + ",lead,approved,2024-05-31,,,,\n";

        assertThat(wiki.as("author")
                        .sending("Content-Type", "text/csv")
                        .sending("X-Atlassian-Token", "no-check")
                        .post(PREVIEW, file)
                        .code())
                .isEqualTo("may-not-change-settings");
        assertThat(wiki.anonymous()
                        .sending("Content-Type", "text/csv")
                        .sending("X-Atlassian-Token", "no-check")
                        .post(PATH, file)
                        .status())
                .isEqualTo(401);
        assertThat(wiki.as("admin")
                        .sending("Content-Type", "text/csv")
                        .sending("Origin", "https://evil.example")
                        .post(PATH, file)
                        .status())
                .isEqualTo(403);
        assertThat(historic()).isEmpty();
    }

    private Answer csv(String path, String file) {
        return wiki.as("admin")
                .sending("Content-Type", "text/csv")
                .sending("X-Atlassian-Token", "no-check")
                .post(path, file);
    }

    private HttpResponse<String> send(byte[] file) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(wiki.url() + PATH))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "text/csv")
                                .header("X-Atlassian-Token", "no-check")
                                .POST(BodyPublishers.ofByteArray(file))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The newest first. */
    private List<JsonNode> historic() {
        JsonNode entries = wiki.as("author")
                .get("/rest/rfc/1.0/pages/" + page + "/record")
                .json()
                .path("entries");
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("kind").asText().equals("HISTORIC_DECISION"))
                .toList();
    }
}
