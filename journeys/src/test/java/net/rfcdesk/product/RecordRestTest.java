package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The record as programs read and verify it: over HTTP, in the wiki, from the packed jar. */
@ExtendWith(SharedWiki.class)
final class RecordRestTest {
    private static final String PAGES = "/rest/rfc/1.0/pages/";

    private final RunningWiki wiki;
    private HttpUser author;
    private long page;

    RecordRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        author = wiki.as("author");
        page = author.createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead"));
    }

    @Test
    void recordIsReadInPartsFromTheNewestOn() {
        reject("=cmd|' /C calc'!A0");

        JsonNode newest = read("?limit=1");
        assertThat(newest.path("hasOlder").asBoolean()).isTrue();
        JsonNode entry = newest.path("entries").get(0);
        assertThat(entry.path("kind").asText()).isEqualTo("STATUS_CHANGED");
        assertThat(entry.path("reason").asText()).startsWith("=cmd");
        assertThat(entry.path("user").path("name").asText()).isNotEmpty();
        JsonNode oldest = read("?before=" + entry.path("sequence").asInt());
        assertThat(oldest.path("entries"))
                .extracting(each -> each.path("kind").asText())
                .containsExactly("REGISTERED");
        assertThat(oldest.path("hasOlder").asBoolean()).isFalse();
    }

    @Test
    void outsidersCanVerifyAnExportAsTheDocumentationSays() {
        reject("Ünsicher,\n\"nicht jetzt\"");
        List<JsonNode> entries = StreamSupport.stream(
                        read("?limit=200").path("entries").spliterator(), false)
                .toList();

        String before = entries.get(0).path("hash").asText();
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            assertThat(entry.path("hash").asText()).isEqualTo(before);
            before = i + 1 < entries.size() ? entries.get(i + 1).path("hash").asText() : "page:" + page;
            assertThat(hash(before, entry)).isEqualTo(entry.path("hash").asText());
        }
    }

    /** Where there is no Python, the test above has to do. */
    @Test
    void scriptOfTheDocumentationVerifiesAnExport(@TempDir Path folder) throws Exception {
        author.editPage(page, RfcText.askingFor("lead", "security"));
        reject("Ünsicher,\n\"nicht jetzt\"");
        Answer record = author.get(PAGES + page + "/record?limit=200");

        assertThat(verify(folder, record.body())).startsWith("Intact up to " + newestHash(record));
        assertThat(verify(folder, record.body().replace("nicht jetzt", "nicht hier")))
                .startsWith("Broken at entry");
        assertThat(verify(folder, record.body().replace("\"added\":[\"Security\"]", "\"added\":[\"Legal\"]")))
                .startsWith("Broken at entry");
    }

    private static String newestHash(Answer record) {
        return record.json().path("entries").get(0).path("hash").asText();
    }

    private String verify(Path folder, String record) throws Exception {
        String documentation = Files.readString(Path.of("../docs/record.md"));
        String script = documentation.split("```python\n", 2)[1].split("```", 2)[0];
        Files.writeString(folder.resolve("verify.py"), script);
        Files.writeString(folder.resolve("record.json"), record);
        try {
            Process python = new ProcessBuilder("python3", "verify.py", String.valueOf(page))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return Assumptions.abort("No Python: " + e.getMessage());
        }
    }

    @Test
    void detailIsAnObjectBesideTheReason() {
        author.editPage(page, RfcText.askingFor("lead", "security"));

        JsonNode entries = read("").path("entries");
        assertThat(entries.get(2).path("detail").path("rfc").path("spaceKey").asText())
                .isEqualTo("DEMO");
        assertThat(entries.get(2).path("reason").asText()).isEmpty();
        assertThat(entries.get(1).path("detail").isNull()).isTrue();
        assertThat(entries.get(0).path("detail").path("name").toString())
                .isEqualTo("{\"added\":[\"Security\"],\"removed\":[]}");
        assertThat(author.sending("Accept", "text/csv")
                        .get(PAGES + page + "/record.csv")
                        .body())
                .contains("\"\"name\"\":{\"\"added\"\":[\"\"Security\"\"],\"\"removed\"\":[]}");
    }

    @Test
    void untouchedRecordIsIntact() {
        assertThat(author.get(PAGES + page + "/record/check").body())
                .isEqualTo("{\"intact\":true,\"entries\":1,\"firstBroken\":null}");
    }

    @Test
    void recordIsAFileForSpreadsheets() {
        reject("=cmd|' /C calc'!A0");

        Answer csv = author.sending("Accept", "text/csv").get(PAGES + page + "/record.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"RFC-\\d+\\.csv\"");
        assertThat(csv.body().split("\r\n")).hasSize(3);
        assertThat(csv.body()).startsWith("\uFEFF\"sequence\",\"kind\",").contains(",\"'=cmd|' /C calc'!A0\",");
    }

    @Test
    void badPartIsRefusedByName() {
        for (String field : List.of("before", "limit")) {
            Answer answer = author.get(PAGES + page + "/record?" + field + "=0");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo(field);
        }
        assertThat(author.get(PAGES + page + "/record?limit=201").status()).isEqualTo(400);
    }

    @Test
    void recordIsAsFreeToReadAsThePageAndNoFreer() {
        assertThat(wiki.as("reader").get(PAGES + page + "/record").status()).isEqualTo(200);
        for (String path : List.of("/record", "/record.csv", "/record/check")) {
            Answer hidden = wiki.anonymous().get(PAGES + page + path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.code()).isEqualTo("page-not-found");
        }
        long plain = author.createPage("DEMO", "No record " + page, "<p>Nothing to decide.</p>");
        assertThat(author.get(PAGES + plain + "/record").code()).isEqualTo("not-an-rfc");
    }

    private JsonNode read(String query) {
        return author.get(PAGES + page + "/record" + query).json();
    }

    private void reject(String reason) {
        Answer answer = author.put(
                PAGES + page + "/status", Map.of("status", "REJECTED", "from", "PROPOSED", "reason", reason));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static String text(JsonNode field) {
        if (field.isObject()) {
            return canonical(field);
        }
        return field.isNull() ? "" : field.asText();
    }

    /** Of JSON whose names are in order. */
    private static String canonical(JsonNode json) {
        if (json.isObject()) {
            return new TreeMap<>(json.properties().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, each -> canonical(each.getValue()))))
                    .entrySet().stream()
                            .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                            .collect(Collectors.joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(RecordRestTest::canonical)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return json.toString();
    }

    private static String hash(String before, JsonNode entry) {
        Stream<JsonNode> fields = Stream.of(
                entry.path("sequence"),
                entry.path("kind"),
                entry.path("user").path("key"),
                entry.path("onBehalfOf").path("key"),
                entry.path("at"),
                entry.path("pageVersion"),
                entry.path("fingerprint"),
                entry.path("about"),
                entry.path("role"),
                entry.path("choice"),
                entry.path("reason"),
                entry.path("detail"),
                entry.path("from"),
                entry.path("to"),
                entry.path("names"));
        String netstrings = Stream.concat(Stream.of(before), fields.map(RecordRestTest::text))
                .map(text -> text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",")
                .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(netstrings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
