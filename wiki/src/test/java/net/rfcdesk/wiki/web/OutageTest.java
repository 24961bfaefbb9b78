package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.Postgres;
import net.rfcdesk.wiki.Wiki;
import net.rfcdesk.wiki.WikiOptions;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.plugin.PluginJar;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs are told while the database cannot be used, and afterwards. */
class OutageTest {
    private static final List<String> PAGES = List.of(
            "/dashboard.action", "/spaces/DEMO", "/plugins/servlet/notes", "/pages/viewpage.action?pageId=1", "/none");
    private static final List<String> REST = List.of(
            "/rest/api/content/1",
            "/rest/api/user/current",
            "/rest/wiki/1/search/user.json?query=a",
            "/rest/notes/1.0/notes");

    @TempDir
    private Path folder;

    @Test
    void everyDoorSaysSoInItsOwnForm() {
        try (Wiki wiki = wiki(WikiOptions.inMemory(folder))) {
            Browser author = new Browser(wiki.baseUrl());
            author.logIn("author", "author");
            wiki.parts().database().close();

            for (String path : PAGES) {
                HttpResponse<String> answer = author.get(path);
                assertOutage(answer, "text/html");
                assertThat(answer.body()).contains("id=\"header\"", "Temporarily out of order");
            }
            for (String path : REST) {
                assertOutage(author.get(path), "application/json");
                assertOutage(author.send(basic(author.request(path))), "application/json");
            }
        }
    }

    @Test
    void h2ThatClosedItselfIsOpenedAgain() {
        try (Wiki wiki = wiki(WikiOptions.in(folder))) {
            Browser author = new Browser(wiki.baseUrl());
            author.logIn("author", "author");
            write(wiki, "Before");

            wiki.parts().database().jdbc().sql("shutdown immediately").update();

            recovers(author, "Before");
            write(wiki, "After");
            recovers(author, "After");
        }
    }

    @Test
    void connectionsThatPostgresEndedAreReplaced() {
        Postgres.Address address = Postgres.newAddress();
        WikiOptions options = WikiOptions.in(folder).withDatabase(address.url(), address.user(), address.password());
        try (Wiki wiki = wiki(options);
                Database other = Database.open(address.url(), address.user(), address.password())) {
            Browser author = new Browser(wiki.baseUrl());
            author.logIn("author", "author");
            write(wiki, "Before");

            other.jdbc()
                    .sql(
                            "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()")
                    .query(Boolean.class)
                    .list();

            recovers(author, "Before");
            write(wiki, "After");
            recovers(author, "After");
        }
    }

    /** A request may meet each connection of the pool once more, and is told clearly. */
    private static void recovers(Browser author, String title) {
        HttpResponse<String> answer = null;
        for (int attempt = 0; attempt < 12; attempt++) {
            answer = author.get("/rest/api/content?spaceKey=DEMO&title=" + title);
            if (answer.statusCode() == 200) {
                break;
            }
            assertOutage(answer, "application/json");
        }
        assertThat(answer.body()).contains("\"" + title + "\"");
    }

    private static void assertOutage(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains("database").doesNotContain("Exception", "SQL", "Hikari", "jdbc");
    }

    private Wiki wiki(WikiOptions options) {
        return Wiki.start(options.withPlugin(new PluginJar().in(folder)));
    }

    private static void write(Wiki wiki, String title) {
        CurrentUser.call(
                wiki.parts().users().byName("author").orElseThrow(),
                () -> wiki.parts().pages().create(wiki.parts().spaces().getSpace("DEMO"), 0, title, "<p/>", Set.of()));
    }

    private static HttpRequest.Builder basic(HttpRequest.Builder request) {
        return request.header("Authorization", "Basic YXV0aG9yOmF1dGhvcg==");
    }
}
