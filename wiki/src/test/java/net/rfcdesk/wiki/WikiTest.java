package net.rfcdesk.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void theCommandLineListsWhatPluginsMayHaveToDoWithout() {
        assertThat(new CommandLine(new StartCommand()).getUsageMessage())
                .contains("--without", "move-events-below", "prototype-rest", "body-as-string");
    }
}
