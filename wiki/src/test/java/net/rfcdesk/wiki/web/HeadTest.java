package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the scripts of a plugin read from a page. */
class HeadTest {
    private final Space space = RunningWiki.newSpace();
    private final Page page = RunningWiki.newPage(space, "For scripts", "<p>text</p>");
    private final Browser author = RunningWiki.loggedIn("author");
    private final Document shown = author.page(page.getUrlPath());

    @Test
    void metasTellAboutPageSpaceAndUser() {
        assertThat(meta("page-id")).isEqualTo("" + page.getId());
        assertThat(meta("page-version")).isEqualTo("1");
        assertThat(meta("space-key")).isEqualTo(space.getKey());
        assertThat(meta("remote-user")).isEqualTo("author");
        assertThat(meta("remote-user-key"))
                .isEqualTo(RunningWiki.user("author").key().getStringValue());
        assertThat(meta("context-path")).isEqualTo("/confluence");
        assertThat(meta("base-url")).isEqualTo(RunningWiki.baseUrl());
        assertThat(meta("atl-token")).isEqualTo(author.token());
        assertThat(meta("access-mode")).isEqualTo("READ_WRITE");
    }

    @Test
    void theSkeletonIsThatOfConfluence() {
        for (String selector : new String[] {
            "body#com-atlassian-confluence.theme-default",
            "#page #full-height-container header#header nav.aui-header",
            "#main.aui-page-panel #main-header #navigation.content-navigation ul.ajs-menu-bar",
            "h1#title-heading > span#title-text > a",
            "#content.page.view #main-content.wiki-content",
            "#content .page-metadata a.last-modified",
            "#labels-section .labels-section-content[data-entitytype=page]",
            "#sidebar-container"
        }) {
            assertThat(shown.select(selector)).as(selector).hasSize(1);
        }
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen() {
        assertThat(shown.selectFirst("html").hasAttr("data-color-mode-auto")).isTrue();

        var dark = author.send(author.request(page.getUrlPath()).header("Cookie", "wiki-theme=dark"));

        assertThat(dark.body()).contains("data-color-mode=\"dark\"");
    }

    @Test
    void theWikisOwnFilesAreKeptForEver() {
        String style = shown.select("link[href$=wiki.css]").attr("href").substring("/confluence".length());

        var answer = author.get(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    private String meta(String name) {
        return shown.select("meta[name=ajs-" + name + "]").attr("content");
    }
}
