package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many pages that become RFCs, over HTTP, by the job. */
@ExtendWith(SharedWiki.class)
final class BulkRestTest {
    private static final String JOB = "net.rfcdesk.rfc-desk:rfc-runs";
    private static final String TEXT = "<p title=\"a &gt; b\">Caf&eacute;</p>\n<h2>Why</h2><p>So.</p>";
    private static final String RUNS = "/rest/rfc/1.0/spaces/DEMO/runs";
    private static final String SCREEN = "/plugins/servlet/rfc-desk/runs?key=DEMO";

    private final RunningWiki wiki;
    private final HttpUser admin;
    private long adopted;
    private long open;
    private String label;

    BulkRestTest(RunningWiki wiki) {
        this.wiki = wiki;
        this.admin = wiki.as("admin");
    }

    @BeforeEach
    void begin(TestInfo test) {
        String title = PageTitle.of(test);
        HttpUser author = wiki.as("author");
        adopted = author.createPage("DEMO", title + " 1", TEXT);
        open = author.createPage("DEMO", title + " 2", TEXT);
        label = "old-" + adopted;
        label(adopted, label, "adopted");
        label(open, label);
    }

    @Test
    void pagesOfALabelBecomeRfcsAndWhatTheyWereBefore() {
        JsonNode preview = preview().json();
        long run = preview.at("/run/id").asLong();

        assertThat(preview.at("/run/state").asText()).isEqualTo("PREVIEWED");
        assertThat(preview.at("/run/counts/waiting").asInt()).isEqualTo(2);
        assertThat(preview.at("/items/0/code").asText()).isEqualTo("planned-status");
        assertThat(preview.at("/items/0/message").asText()).contains("Accepted").contains("adopted");
        assertThat(preview.at("/items/0/title").asText()).endsWith(" 1");
        assertThat(version(adopted)).isOne();

        assertThat(admin.post(RUNS + "/" + run + "/start", "")
                        .json()
                        .at("/run/state")
                        .asText())
                .isEqualTo("RUNNING");
        work();

        JsonNode done = admin.get(RUNS + "/" + run).json();
        assertThat(done.at("/run/state").asText()).isEqualTo("DONE");
        assertThat(done.at("/run/counts/done").asInt()).isEqualTo(2);
        JsonNode rfc = wiki.as("author").get("/rest/rfc/1.0/pages/" + adopted).json();
        assertThat(rfc.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(rfc.at("/transition/cause").asText()).isEqualTo("IMPORT");
        assertThat(wiki.as("author")
                        .get("/pages/viewpage.action?noRedirect=true&pageId=" + adopted)
                        .body())
                .contains("Accepted without all approvals: Admin brought this status along");
        assertThat(wiki.as("author")
                        .get("/rest/rfc/1.0/pages/" + adopted + "/record")
                        .body())
                .contains("\"STATUS_IMPORTED\"");

        assertThat(preview().json().at("/run/counts/skipped").asInt()).isEqualTo(2);

        assertThat(admin.post(RUNS + "/" + run + "/undo", "").status()).isEqualTo(200);
        work();

        assertThat(admin.get(RUNS + "/" + run).json().at("/run/state").asText()).isEqualTo("UNDONE");
        assertThat(text(adopted)).isEqualTo(TEXT);
        assertThat(text(open)).isEqualTo(TEXT);
        assertThat(wiki.as("author").get("/rest/rfc/1.0/pages/" + adopted).code())
                .isEqualTo("not-an-rfc");
        assertThat(admin.delete(RUNS + "/" + run).json().at("/runs").findValues("id"))
                .noneMatch(id -> id.asLong() == run);
        assertThat(admin.get(RUNS + "/" + run).code()).isEqualTo("run-not-found");
    }

    @Test
    void onlyAdministratorsOfTheSpaceAndNoForgedRequests() {
        long run = preview().json().at("/run/id").asLong();

        assertThat(wiki.as("author").post(RUNS + "/conversions", selection()).code())
                .isEqualTo("may-not-change-settings");
        assertThat(wiki.as("author").get(RUNS).status()).isEqualTo(403);
        assertThat(wiki.as("author").post(RUNS + "/" + run + "/start", "").status())
                .isEqualTo(403);
        assertThat(wiki.anonymous().get(RUNS + "/" + run).status()).isEqualTo(401);
        assertThat(wiki.as("author").get(SCREEN).status()).isEqualTo(403);
        assertThat(admin.sending("Origin", "https://evil.example")
                        .sending("Content-Type", "application/x-www-form-urlencoded")
                        .post(RUNS + "/" + run + "/start", "")
                        .status())
                .isEqualTo(403);
        assertThat(admin.get(RUNS + "/" + run).json().at("/run/state").asText()).isEqualTo("PREVIEWED");
        admin.delete(RUNS + "/" + run);
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThat(admin.post(RUNS + "/conversions", Map.of()).code()).isEqualTo("no-pages");
        assertThat(admin.post(RUNS + "/conversions", Map.of("labels", List.of(label), "statuses", Map.of("a", "GREAT")))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("statuses");
        assertThat(admin.post(RUNS + "/conversions", Map.of("parent", "Nowhere at all"))
                        .code())
                .isEqualTo("page-not-found");
        assertThat(admin.get(RUNS + "/1?limit=0").status()).isEqualTo(400);
        long run = preview().json().at("/run/id").asLong();
        assertThat(admin.post(RUNS + "/" + run + "/stop", "").code()).isEqualTo("run-state");
        admin.delete(RUNS + "/" + run);
    }

    @Test
    void screensShowTheRunAndWhatBecomesOfEachPage() {
        long run = preview().json().at("/run/id").asLong();

        assertThat(admin.get(SCREEN).body()).contains("&amp;run=" + run).contains("0 of 2");
        assertThat(admin.get(SCREEN + "&run=" + run).body())
                .contains("Nothing has been done yet.")
                .contains("Accepted, from the label \u201cadopted\u201d")
                .contains("data-rfc-act=\"POST /start\"");
        admin.delete(RUNS + "/" + run);
    }

    private void work() {
        admin.submit("/admin/dorunjob.action", Map.of("key", JOB));
    }

    private Answer preview() {
        return admin.post(RUNS + "/conversions", selection());
    }

    private Map<String, Object> selection() {
        return Map.of("labels", List.of(label), "statuses", Map.of("adopted", "ACCEPTED"));
    }

    private void label(long page, String... names) {
        for (String name : names) {
            wiki.as("author")
                    .post("/rest/api/content/" + page + "/label", List.of(Map.of("prefix", "global", "name", name)));
        }
    }

    private int version(long page) {
        return wiki.as("author")
                .get("/rest/api/content/" + page + "?expand=version")
                .json()
                .at("/version/number")
                .asInt();
    }

    private String text(long page) {
        return wiki.as("author")
                .get("/rest/api/content/" + page + "?expand=body.storage")
                .json()
                .at("/body/storage/value")
                .asText();
    }
}
