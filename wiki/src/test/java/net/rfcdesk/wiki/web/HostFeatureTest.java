package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import net.rfcdesk.wiki.Wiki;
import net.rfcdesk.wiki.WikiOptions;
import net.rfcdesk.wiki.plugin.HostFeature;
import net.rfcdesk.wiki.plugin.PluginJar;
import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wiki that lacks everything that it can lack together. */
class HostFeatureTest {
    private static Wiki wiki;

    @BeforeAll
    static void start(@TempDir Path folder) {
        PluginJar jar = new PluginJar()
                .with("js/base-min.js", "window.notes={}")
                .module("<xhtml-macro key=\"body\" name=\"body\" class=\"example.notes.BodyMacro\" />");
        wiki = Wiki.start(WikiOptions.inMemory(folder)
                .withPlugin(jar.in(folder))
                .without(EnumSet.complementOf(EnumSet.of(HostFeature.BODY_CONTENT))));
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void prototypeRestIsNotThereAndTheWikisOwnPickersWorkAllTheSame() {
        Browser author = browser();

        assertThat(author.get("/rest/prototype/1/search/user-or-group.json?query=lead")
                        .statusCode())
                .isEqualTo(404);
        assertThat(author.get("/rest/wiki/1/search/user-or-group.json?query=lead")
                        .body())
                .contains("engineering-leads");
    }

    @Test
    void sourcesAreServedInPlaceOfMinifiedFiles() {
        assertThat(browser()
                        .get("/download/resources/example.notes:base/base.js")
                        .body())
                .isEqualToIgnoringNewLines("window.notes = {};");
    }

    @Test
    void noMailServerIsThere() {
        assertThat(wiki.parts().mailServers().getDefaultSMTPMailServer()).isNull();
        Browser admin = new Browser(wiki.baseUrl());
        admin.logIn("admin", "admin");
        assertThat(admin.page("/admin/mails.action").text()).contains("no server for outgoing mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "reference", "change"})
    void bodyStringsAreMissingForPlugins(String by) {
        assertThat(shown(by)).contains("missing: ").contains("BodyAsString");
    }

    @Test
    void bodyContentIsThereForPlugins() {
        assertThat(shown("content")).contains("changed").doesNotContain("missing");
    }

    private static String shown(String by) {
        String macro = "<ac:structured-macro ac:name=\"body\"><ac:parameter ac:name=\"by\">" + by
                + "</ac:parameter></ac:structured-macro>";
        return browser().get(page("Body by " + by, macro).getUrlPath()).body();
    }

    private static Browser browser() {
        Browser browser = new Browser(wiki.baseUrl());
        browser.logIn("author", "author");
        return browser;
    }

    private static Page page(String title, String body) {
        Space space = wiki.parts().spaces().getSpace("DEMO");
        return CurrentUser.call(
                wiki.parts().users().byName("author").orElseThrow(),
                () -> wiki.parts().pages().create(space, 0, title, body, Set.of()));
    }
}
