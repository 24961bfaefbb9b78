package net.rfcdesk.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WikiTest {
    @TempDir
    private Path folder;

    @Test
    void aFirstStartMakesTheDemoSpaceAndAnAccountPerPart() {
        try (Wiki wiki = Wiki.start(WikiOptions.inMemory(folder))) {
            assertThat(wiki.newAccounts())
                    .extracting(FirstStart.Account::name)
                    .containsExactly("admin", "author", "lead", "security", "product", "reader");
            assertThat(wiki.parts().users().authenticate("lead", "lead")).isPresent();
            assertThat(wiki.parts().users().byName("admin").orElseThrow().administrator())
                    .isTrue();
            assertThat(wiki.parts().users().members("security-team"))
                    .extracting(WikiUser::name)
                    .containsExactly("security");
            assertThat(wiki.parts().spaces().byKey("DEMO")).isPresent();
        }
    }

    @Test
    void aStoryIsToldOnceAtItsMoments() throws IOException {
        Path story = folder.resolve("story.json");
        Files.writeString(story, """
                {"texts": {"greeting": "Since ${day+1}"}, "steps": [
                  {"day": -30, "time": "10:15", "as": "author", "send": "POST /rest/api/content", "keep": {"id": "/id"}, "json":
                    {"title": "Old", "space": {"key": "DEMO"}, "body": {"storage": {"value": "<p>${greeting}</p>"}}}},
                  {"day": -20, "as": "lead", "send": "PUT /rest/api/content/${id}", "json":
                    {"version": {"number": 2}, "body": {"storage": {"value": "@old.xml"}}}}]}
                """);
        Files.writeString(folder.resolve("old.xml"), "<p>New</p>");
        WikiOptions options = WikiOptions.in(folder).withStory(story);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());

        try (Wiki wiki = Wiki.start(options)) {
            Page page = wiki.parts().pages().byTitle("DEMO", "Old").orElseThrow();
            assertThat(page.getBodyAsString()).isEqualTo("<p>New</p>");
            assertThat(page.getLastModifier().getName()).isEqualTo("lead");
            assertThat(page.getCreationDate().toInstant())
                    .isEqualTo(today.minusDays(30)
                            .atTime(10, 15)
                            .atZone(ZoneId.systemDefault())
                            .toInstant());
            assertThat(wiki.parts()
                            .pages()
                            .byId(writePage(wiki.parts()))
                            .orElseThrow()
                            .getCreationDate())
                    .as("after the story")
                    .isAfter(page.getLastModificationDate());
        }
        try (Wiki wiki = Wiki.start(options)) {
            assertThat(wiki.parts().pages().byTitle("DEMO", "Old").orElseThrow().getVersion())
                    .isEqualTo(2);
        }
    }

    @Test
    void aStoryThatIsRefusedBreaksOffWithItsStep() throws IOException {
        Path story = folder.resolve("story.json");
        Files.writeString(story, """
                {"steps": [{"day": -1, "as": "reader", "send": "DELETE /rest/api/content/1"}]}
                """);

        assertThatThrownBy(() -> Wiki.start(WikiOptions.in(folder).withStory(story)))
                .hasMessageContaining("DELETE /rest/api/content/1 of reader: 4");
    }

    @Test
    void anEmptyStartMakesAnAdministratorOnly() {
        try (Wiki wiki = Wiki.start(WikiOptions.inMemory(folder).withDemo(false))) {
            assertThat(wiki.parts().users().all()).extracting(WikiUser::name).containsExactly("admin");
            assertThat(wiki.parts().spaces().byKey("DEMO")).isEmpty();
        }
    }

    @Test
    void whatWasWrittenIsStillThereAfterARestart() {
        long id;
        try (Wiki wiki = Wiki.start(WikiOptions.in(folder))) {
            id = writePage(wiki.parts());
        }
        try (Wiki wiki = Wiki.start(WikiOptions.in(folder))) {
            assertThat(wiki.newAccounts()).isEmpty();
            Page page = wiki.parts().pages().byId(id).orElseThrow();
            assertThat(page.getBodyAsString()).isEqualTo("<p>kept</p>");
        }
    }

    private static long writePage(WikiParts parts) {
        WikiUser author = parts.users().byName("author").orElseThrow();
        return CurrentUser.call(
                author,
                () -> parts.pages()
                        .create(parts.spaces().getSpace("DEMO"), 0, "Kept", "<p>kept</p>", Set.of())
                        .getId());
    }

    @Test
    void aWikiThatDoesNotStartLeavesNothingBehind() {
        Path missing = folder.resolve("missing.jar");
        WikiOptions options = WikiOptions.in(folder);

        assertThatThrownBy(() -> Wiki.start(options.withPlugin(missing))).hasMessageContaining("missing.jar");

        try (Wiki wiki = Wiki.start(options)) {
            assertThat(wiki.baseUrl()).endsWith("/confluence");
        }
    }

    @Test
    void aTakenPortIsNamedWithTheRemedy() {
        try (Wiki wiki = Wiki.start(WikiOptions.inMemory(folder))) {
            int port = URI.create(wiki.baseUrl()).getPort();
            WikiOptions same = WikiOptions.inMemory(folder.resolve("other")).withPort(port);

            assertThatThrownBy(() -> Wiki.start(same))
                    .hasMessageContaining("" + port)
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void theCommandLineSaysWhichPluginIsMissing() {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new StartCommand()).setErr(new PrintWriter(said));

        int status = command.execute(
                List.of("--plugin", folder.resolve("none.jar").toString()).toArray(String[]::new));

        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("none.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "mail:", ":25", "a b:25", "mail:99999"})
    void theCommandLineSaysWhichMailServerHasNoAddress(String server) {
        StringWriter said = new StringWriter();
        CommandLine command = new CommandLine(new StartCommand()).setErr(new PrintWriter(said));

        assertThat(command.execute("--smtp", server)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("--smtp", server);
    }

    @Test
    void mailsGoToTheServerThatIsNamed() {
        WikiOptions options =
                WikiOptions.inMemory(folder).withSmtp(InetSocketAddress.createUnresolved("mail.example.com", 25));

        try (Wiki wiki = Wiki.start(options)) {
            assertThat(wiki.parts().mailServers().address()).contains("mail.example.com:25");
            assertThat(wiki.parts().mailServers().getDefaultSMTPMailServer())
                    .isNotNull()
                    .isNotSameAs(wiki.parts().mailServers().kept());
        }
    }

    @Test
    void theCommandLineListsWhatPluginsMayHaveToDoWithout() {
        assertThat(new CommandLine(new StartCommand()).getUsageMessage())
                .contains("--without", "move-events-below", "prototype-rest", "body-as-string");
    }
}
