package net.rfcdesk.wiki.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a page is called, a click leads to it. */
class TitleAddressTest {
    private final Space space = RunningWiki.newSpace();
    private final Browser author = RunningWiki.loggedIn("author");

    static String[] titles() {
        return new String[] {
            "RFC: CI/CD",
            "a%2Fb",
            "100%",
            ".",
            "..",
            "../..",
            "What?",
            "C# and #1",
            "C++",
            "a;b",
            "back\\slash",
            "a & b \"c\" <d>",
            "[square] {curly} |^`",
            "  blanks around  ",
            "two  blanks",
            "Größe 東京",
            "🚀 launch",
            "https://example.org/a?b=c#d",
            "x".repeat(240),
            "東".repeat(240),
            "pages",
            "123"
        };
    }

    @ParameterizedTest
    @MethodSource("titles")
    void listsLeadToThePage(String title) {
        Page page = RunningWiki.newPage(space, title, "<p>text</p>");

        assertShown(page, clicked("/collector/pages.action?key=" + space.getKey(), page));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void linksInTextsCommentsAndEditsLeadToThePage(String title) {
        Page page = RunningWiki.newPage(space, title, "<p>text</p>");
        String link = "<p><ac:link><ri:page ri:content-title=\""
                + Entities.escape(page.getTitle()).replace("\"", "&quot;") + "\" /></ac:link></p>";
        Page linking = RunningWiki.newPage(space, "Links to it", link);

        assertShown(page, clicked(linking.getUrlPath(), page));
        assertShown(
                page,
                author.post(
                        "/pages/doaddcomment.action",
                        Map.of("pageId", String.valueOf(page.getId()), "body", "<p>remark</p>")));
        assertShown(
                page,
                author.post(
                        "/pages/doeditpage.action",
                        Map.of(
                                "pageId",
                                String.valueOf(page.getId()),
                                "baseVersion",
                                "1",
                                "version",
                                "1",
                                "title",
                                page.getTitle(),
                                "body",
                                "<p>new</p>")));
    }

    private HttpResponse<String> clicked(String from, Page page) {
        Element link = author.page(from).select("main a, .wiki-content a").stream()
                .filter(found -> found.text().equals(page.getTitle().replaceAll("\\s+", " ")))
                .findFirst()
                .orElseThrow();
        return author.get(link.attr("href").substring("/confluence".length()));
    }

    private static void assertShown(Page page, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.selectFirst("meta[name=ajs-page-id]").attr("content")).isEqualTo("" + page.getId());
        assertThat(shown.selectFirst("meta[name=ajs-page-title]").attr("content"))
                .isEqualTo(page.getTitle());
    }
}
