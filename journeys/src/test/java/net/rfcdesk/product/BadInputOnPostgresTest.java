package net.rfcdesk.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** PostgreSQL cannot hold some characters that H2 can. */
final class BadInputOnPostgresTest {

    @Test
    void badInputIsRefusedAsOnAnyDatabase() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                RunningWiki wiki =
                        RunningWiki.onDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
            long page = wiki.as("author").createPage("DEMO", "Bad input", RfcText.askingFor("lead", "security"));
            BadInput badInput = new BadInput(wiki, page);
            badInput.isRefusedInEveryBody();
            badInput.isRefusedInEveryParameter();
        }
    }
}
