package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The story once more on PostgreSQL, as short as it can be. */
final class PostgresTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void acceptedRfcIsStillAcceptedAfterARestart() {
        long page;
        try (RunningWiki wiki = wiki()) {
            page = wiki.as("author").createPage("DEMO", "On PostgreSQL", RfcText.askingFor("lead", "security"));
            approve(wiki, "lead", page);
            approve(wiki, "security", page);
        }
        try (RunningWiki wiki = wiki()) {
            JsonNode rows = wiki.as("reader")
                    .get("/rest/rfc/1.0/spaces/DEMO/rfcs?status=accepted")
                    .json()
                    .path("rfcs");
            assertThat(rows.findValuesAsText("number")).containsExactly("RFC-1");
            assertThat(rows.findValuesAsText("pageId")).containsExactly(String.valueOf(page));
        }
    }

    private static void approve(RunningWiki wiki, String name, long page) {
        Map<String, Object> approval = Map.of("role", RfcText.roleOf(name), "choice", "APPROVED", "pageVersion", 1);
        assertThat(wiki.as(name)
                        .post("/rest/rfc/1.0/pages/" + page + "/decisions", approval)
                        .status())
                .isEqualTo(200);
    }

    private static RunningWiki wiki() {
        return RunningWiki.onDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }
}
