package net.rfcdesk.wiki.web;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.rfcdesk.wiki.Wiki;
import net.rfcdesk.wiki.WikiOptions;
import net.rfcdesk.wiki.WikiParts;
import net.rfcdesk.wiki.plugin.PluginJar;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;

/** One wiki for all tests of the web room, in memory and with demo accounts and the tiny plugin; every test makes its own spaces and pages. */
final class RunningWiki {
    private static final Wiki WIKI = start();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private RunningWiki() {}

    private static Wiki start() {
        try {
            Path folder = Files.createTempDirectory("wiki");
            Wiki wiki = Wiki.start(WikiOptions.inMemory(folder).withPlugin(plugin().in(folder)));
            Runtime.getRuntime().addShutdownHook(new Thread(wiki::close));
            return wiki;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** The wiki has a macro "note" of its own, so the plugin's goes by another name too. */
    private static PluginJar plugin() {
        return new PluginJar()
                .module("<xhtml-macro key=\"remark\" name=\"remark\" class=\"example.notes.NoteMacro\" />")
                .module("""
                        <content-property-index-schema key="notes-index"><key property-key="notes">
                          <extract path="mood" type="string" alias="noteMood" />
                          <extract path="count" type="number" alias="noteCount" />
                          <extract path="about.words" type="text" />
                          <extract path="day" type="date" alias="noteDay" />
                        </key></content-property-index-schema>""");
    }

    static WikiParts parts() {
        return WIKI.parts();
    }

    static String baseUrl() {
        return WIKI.baseUrl();
    }

    static Browser anonymous() {
        return new Browser(baseUrl());
    }

    static Browser loggedIn(String name) {
        Browser browser = anonymous();
        browser.logIn(name, name);
        return browser;
    }

    static WikiUser user(String name) {
        return parts().users().byName(name).orElseThrow();
    }

    /** A space made by "author", which every logged-in user may view and edit. */
    static Space newSpace() {
        String key = "T" + COUNTER.incrementAndGet();
        return CurrentUser.call(user("author"), () -> parts().spaces().create(key, "Space " + key, ""));
    }

    static Page newPage(Space space, String title, String body) {
        return CurrentUser.call(user("author"), () -> parts().pages().create(space, 0, title, body, Set.of()));
    }

    static Page current(Page page) {
        return parts().pages().byId(page.getId()).orElseThrow();
    }
}
