package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators do to plugins and servers, and what must be there afterwards. */
final class PluginLifeTest {
    private static final String KEY = "net.rfcdesk.rfc-desk";

    @Test
    void restartKeepsEverything(@TempDir Path data) {
        long page;
        JsonNode before;
        try (RunningWiki wiki = RunningWiki.onFiles(data)) {
            page = wiki.as("author").createPage("DEMO", "Kept", RfcText.askingFor("lead", "security"));
            wiki.as("lead")
                    .post(
                            "/rest/rfc/1.0/pages/" + page + "/decisions",
                            Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1));
            before = rfc(wiki, page);
        }
        try (RunningWiki wiki = RunningWiki.onFiles(data)) {
            assertThat(rfc(wiki, page).path("roles")).isEqualTo(before.path("roles"));
            assertThat(before.path("number").asText()).isEqualTo("RFC-1");
            assertThat(before.path("progress").path("met").asInt()).isEqualTo(1);
        }
    }

    @Test
    void disabledPluginLeavesThePagesReadableAndComesBackWithItsData() {
        try (RunningWiki wiki = RunningWiki.inMemory()) {
            long page = wiki.as("author").createPage("DEMO", "Steady", RfcText.askingFor("lead"));
            JsonNode before = rfc(wiki, page);

            wiki.plugins().disable(KEY);
            Answer without = wiki.as("author").get("/pages/viewpage.action?noRedirect=true&pageId=" + page);
            assertThat(without.status()).isEqualTo(200);
            assertThat(without.body()).contains("We do it.", "rfc-status").doesNotContain("data-rfc-page");
            assertThat(wiki.as("author").get("/rest/rfc/1.0/pages/" + page).status())
                    .isEqualTo(404);

            wiki.plugins().enable(KEY);
            assertThat(rfc(wiki, page)).isEqualTo(before);
        }
    }

    @Test
    void pagesThatChangedWhileThePluginWasDisabledAreFoundByItsJob() {
        try (RunningWiki wiki = RunningWiki.inMemory()) {
            long old = wiki.as("author").createPage("DEMO", "Old", RfcText.askingFor("lead"));
            wiki.plugins().disable(KEY);
            wiki.as("author").editPage(old, RfcText.askingFor("lead") + "<p>More</p>");
            long young = wiki.as("author").createPage("DEMO", "Young", RfcText.askingFor("lead"));
            wiki.plugins().enable(KEY);
            assertThat(rfc(wiki, young).path("code").asText()).isEqualTo("not-an-rfc");

            wiki.as("admin").submit("/admin/dorunjob.action", Map.of("key", KEY + ":rfc-reconciliation"));

            assertThat(rfc(wiki, young).path("number").asText()).isEqualTo("RFC-2");
            JsonNode record = wiki.as("reader")
                    .get("/rest/rfc/1.0/pages/" + old + "/record")
                    .json();
            assertThat(record.path("entries"))
                    .extracting(entry -> entry.path("kind").asText())
                    .containsExactly("EDITED", "REGISTERED");
            assertThat(record.at("/entries/0/user/name").asText()).isEqualTo("Author");
            assertThat(wiki.as("admin").get("/admin/scheduledjobs.action").body())
                    .contains("RFCs brought up to date: 2; pages left out: 0");
        }
    }

    @Test
    void everySaveSucceedsWhileThePluginIsDisabledAndEnabled() throws Exception {
        try (RunningWiki wiki = RunningWiki.inMemory()) {
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService clients = Executors.newFixedThreadPool(2);
            List<Future<Integer>> saves = List.of(
                    clients.submit(() -> saveUntil(over, wiki.as("author"), "Plain", "<p>Text</p>")),
                    clients.submit(() -> saveUntil(over, wiki.as("admin"), "RFC", RfcText.askingFor("lead"))));
            for (int i = 0; i < 5; i++) {
                wiki.plugins().disable(KEY);
                wiki.plugins().enable(KEY);
            }
            over.set(true);
            for (Future<Integer> each : saves) {
                assertThat(each.get()).isGreaterThan(1);
            }
            clients.shutdown();
        }
    }

    /** @return the version that the page has got to; each save is one, or else the next one would be refused */
    private static int saveUntil(AtomicBoolean over, HttpUser client, String title, String text) {
        long page = client.createPage("DEMO", title, text);
        int version = 1;
        while (!over.get()) {
            client.submit(
                    "/pages/doeditpage.action",
                    Map.of("pageId", page, "baseVersion", version, "title", title, "body", text + version));
            version++;
        }
        return version;
    }

    @Test
    void pluginStartsWithoutAnyProblem() {
        try (RunningWiki wiki = RunningWiki.inMemory()) {
            assertThat(wiki.plugins().plugins()).singleElement().satisfies(plugin -> {
                assertThat(plugin.key()).isEqualTo(KEY);
                assertThat(plugin.enabled()).isTrue();
                assertThat(plugin.problems()).isEmpty();
            });
        }
    }

    private static JsonNode rfc(RunningWiki wiki, long page) {
        return wiki.as("author").get("/rest/rfc/1.0/pages/" + page).json();
    }
}
