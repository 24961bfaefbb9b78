package net.rfcdesk.wiki.storage;

import static org.assertj.core.api.Assertions.assertThat;

import net.rfcdesk.wiki.user.CurrentUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {
    private final Fixture wiki = new Fixture();

    @Test
    void keepsParagraphsListsAndMarks() {
        String html =
                "<p>One <strong>two</strong> <em>three</em><br>four</p><ul><li>a<ul><li>b</li></ul></li></ul>\n<hr>";
        assertThat(wiki.view(html.replace("<br>", "<br />").replace("<hr>", "<hr/>")))
                .isEqualTo(html);
    }

    @Test
    void writesOldMarksAsNewOnes() {
        assertThat(wiki.view("<b>x</b><i>y</i>")).isEqualTo("<strong>x</strong><em>y</em>");
    }

    @Test
    void headingsHaveIdsOfPageAndText() {
        assertThat(wiki.view("<h2>Data <em>Models</em></h2><h3>Data Models</h3>"))
                .isEqualTo("<h2 id=\"MyPage-DataModels\">Data <em>Models</em></h2>"
                        + "<h3 id=\"MyPage-DataModels.1\">Data Models</h3>");
    }

    @Test
    void headingsOfNoPageHaveIdsOfTheirTextAlone() {
        assertThat(wiki.preview("<h1>One Two</h1>")).isEqualTo("<h1 id=\"OneTwo\">One Two</h1>");
    }

    @Test
    void tablesAreWrappedAndMarked() {
        assertThat(
                        wiki.view(
                                "<table class=\"wrapped\" style=\"width: 85.3%;\"><colgroup><col style=\"width: 3%;\" /></colgroup>"
                                        + "<tbody><tr><th>A</th><td rowspan=\"2\" class=\"highlight-red\" data-highlight-colour=\"red\">b</td></tr></tbody></table>"))
                .isEqualTo("<div class=\"table-wrap\"><table class=\"wrapped confluenceTable\" style=\"width: 85.3%;\">"
                        + "<colgroup><col style=\"width: 3%;\"></colgroup><tbody><tr><th class=\"confluenceTh\">A</th>"
                        + "<td rowspan=\"2\" class=\"highlight-red confluenceTd\" data-highlight-colour=\"red\">b</td>"
                        + "</tr></tbody></table></div>");
    }

    @Test
    void cellsWithMacrosHaveAContentWrapper() {
        assertThat(wiki.view("<table><tbody><tr><td><ac:task-list></ac:task-list></td></tr></tbody></table>"))
                .contains("<td class=\"confluenceTd\"><div class=\"content-wrapper\"><ul class=\"inline-task-list\"");
    }

    @Test
    void tasksAreListItemsWithTheirIds() {
        assertThat(
                        wiki.view(
                                "<ac:task-list>\n<ac:task><ac:task-id>7</ac:task-id><ac:task-status>incomplete</ac:task-status>"
                                        + "<ac:task-body><span class=\"placeholder-inline-tasks\">Do</span></ac:task-body></ac:task>"
                                        + "<ac:task><ac:task-id>8</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Done</ac:task-body></ac:task>\n</ac:task-list>"))
                .isEqualTo("<ul class=\"inline-task-list\" data-inline-tasks-content-id=\"42\">"
                        + "<li data-inline-task-id=\"7\"><span class=\"placeholder-inline-tasks\">Do</span></li>"
                        + "<li class=\"checked\" data-inline-task-id=\"8\">Done</li></ul>");
    }

    @Test
    void placeholdersAreNotShown() {
        assertThat(
                        wiki.view(
                                "<p>a<ac:placeholder>Write here</ac:placeholder><ac:placeholder ac:type=\"mention\">Who</ac:placeholder></p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void layoutsAreColumns() {
        assertThat(wiki.view(
                        "<ac:layout><ac:layout-section ac:type=\"two_right_sidebar\"><ac:layout-cell><p>a</p></ac:layout-cell>"
                                + "<ac:layout-cell><p>b</p></ac:layout-cell></ac:layout-section></ac:layout>"))
                .isEqualTo(
                        "<div class=\"contentLayout2\"><div class=\"columnLayout two-right-sidebar\" data-layout=\"two-right-sidebar\">"
                                + "<div class=\"cell normal\" data-type=\"normal\"><div class=\"innerCell\"><p>a</p></div></div>"
                                + "<div class=\"cell aside\" data-type=\"aside\"><div class=\"innerCell\"><p>b</p></div></div></div></div>");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09,date-past,09 Mar 2026",
        "2026-03-10,date-upcoming,10 Mar 2026",
        "2026-03-17,date-upcoming,17 Mar 2026",
        "2026-03-18,date-future,18 Mar 2026"
    })
    void datesSayHowNearTheyAre(String date, String nearness, String text) {
        assertThat(wiki.view("<time datetime=\"" + date + "\" />"))
                .isEqualTo("<time datetime=\"" + date + "\" class=\"" + nearness + "\">" + text + "</time>");
    }

    @Test
    void aDateThatIsNoneIsShownAsItIs() {
        assertThat(wiki.view("<time datetime=\"soon\" />")).isEqualTo("<time datetime=\"soon\">soon</time>");
    }

    @Test
    void emoticonsAreShownByNameOrAsTheirCharacter() {
        assertThat(wiki.view("<ac:emoticon ac:name=\"tick\" />"))
                .isEqualTo(
                        "<span class=\"emoticon emoticon-tick\" data-emoticon-name=\"tick\" title=\"(tick)\" role=\"img\""
                                + " aria-label=\"(tick)\">(tick)</span>");
        assertThat(wiki.view("<ac:emoticon ac:name=\"tick\" ac:emoji-fallback=\"+\" />"))
                .endsWith(">+</span>");
    }

    @Test
    void inlineCommentsAreMarked() {
        assertThat(wiki.view("<ac:inline-comment-marker ac:ref=\"r1\">here</ac:inline-comment-marker>"))
                .isEqualTo("<span class=\"inline-comment-marker\" data-ref=\"r1\">here</span>");
    }

    @Test
    void imagesOfTheWebAreEmbedded() {
        assertThat(
                        wiki.view(
                                "<ac:image ac:width=\"20\" ac:alt=\"Logo\"><ri:url ri:value=\"https://example.com/a.png\" /></ac:image>"))
                .isEqualTo("<span class=\"confluence-embedded-file-wrapper confluence-embedded-manual-size\">"
                        + "<img class=\"confluence-embedded-image confluence-external-resource\" src=\"https://example.com/a.png\""
                        + " data-image-src=\"https://example.com/a.png\" alt=\"Logo\" width=\"20\"></span>");
    }

    @Test
    void attachedImagesAreNamed() {
        assertThat(wiki.view("<ac:image><ri:attachment ri:filename=\"a.png\" /></ac:image>"))
                .contains("a.png", "keeps no attachments");
    }

    @Test
    void onlyTheContentOfUnknownElementsIsShown() {
        assertThat(
                        wiki.view(
                                "<p><blink>x</blink><ac:unheard>y</ac:unheard><form action=\"/a\"><input name=\"b\" />z</form></p>"))
                .isEqualTo("<p>xyz</p>");
    }

    @Test
    void scriptsAreNotShown() {
        assertThat(
                        wiki.view(
                                "<script>alert(1)</script><style>p{}</style><iframe src=\"/x\">y</iframe><p onclick=\"x()\" id=\"a\">z</p>"))
                .isEqualTo("<p>z</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                ""
            })
    void addressesThatRunScriptsLeadNowhere(String address) {
        assertThat(wiki.view("<a href=\"" + address + "\">x</a>")).isEqualTo("<a>x</a>");
        assertThat(wiki.view(
                        "<ac:link><ri:url ri:value=\"" + address + "\" /><ac:link-body>x</ac:link-body></ac:link>"))
                .doesNotContain("href");
        assertThat(wiki.view("<ac:image><ri:url ri:value=\"" + address + "\" /></ac:image>"))
                .doesNotContain("<img");
    }

    @Test
    void stylesAreKeptWhereHarmless() {
        assertThat(
                        wiki.view(
                                "<p style=\"color: rgb(255,0,0); position: fixed; background-color: url(x); width: 3px\">a</p>"))
                .isEqualTo("<p style=\"color: rgb(255,0,0); width: 3px;\">a</p>");
    }

    @Test
    void externalLinksAreMarked() {
        assertThat(wiki.view("<a href=\"https://example.com/?a=1&amp;b=2\">x</a><a href=\"/local\">y</a>"))
                .isEqualTo("<a href=\"https://example.com/?a=1&amp;b=2\" class=\"external-link\" rel=\"nofollow\">x</a>"
                        + "<a href=\"/local\">y</a>");
    }

    @Test
    void textIsEscaped() {
        assertThat(wiki.view("<p title=\"&quot;&lt;\">&lt;script&gt; &amp;&nbsp;&mdash; <![CDATA[<b>]]></p>"))
                .isEqualTo("<p title=\"&quot;<\">&lt;script&gt; &amp;&nbsp;\u2014 &lt;b&gt;</p>");
    }

    @Test
    void usersAreMentioned() {
        String link = "<ac:link><ri:user ri:userkey=\"key-lead\" /></ac:link>";
        assertThat(wiki.view(link))
                .isEqualTo(
                        "<a class=\"confluence-userlink user-mention\" data-username=\"lead\" href=\"/wiki/display/~lead\""
                                + " data-linked-resource-type=\"userinfo\">Lea Lead</a>");
        assertThat(CurrentUser.call(Fixture.LEAD, () -> wiki.view(link))).contains("user-mention current-user-mention");
        assertThat(CurrentUser.call(Fixture.SECURITY, () -> wiki.view(link))).doesNotContain("current-user-mention");
    }

    @Test
    void aUserWhoIsGoneIsNamedByKey() {
        assertThat(wiki.view("<ac:link><ri:user ri:userkey=\"gone\" /></ac:link>"))
                .isEqualTo("Unknown User (gone)");
    }

    @Test
    void linksLeadToPagesOfTheSpaceOrAnother() {
        assertThat(wiki.view("<ac:link><ri:page ri:content-title=\"Other Page\" /></ac:link>"))
                .isEqualTo("<a href=\"/wiki/spaces/DOC/Other+Page\">Other Page</a>");
        assertThat(wiki.view(
                        "<ac:link ac:anchor=\"The Part\"><ri:page ri:content-title=\"Other Page\" ri:space-key=\"DEV\" />"
                                + "<ac:plain-text-link-body><![CDATA[a < b]]></ac:plain-text-link-body></ac:link>"))
                .isEqualTo("<a href=\"/wiki/spaces/DEV/Other+Page#OtherPage-ThePart\">a &lt; b</a>");
        assertThat(
                        wiki.view(
                                "<ac:link><ri:page ri:content-title=\"Other Page\" /><ac:link-body><em>x</em></ac:link-body></ac:link>"))
                .endsWith("><em>x</em></a>");
    }

    @Test
    void linksToMissingPagesOfferToMakeThemToUsersOnly() {
        String link = "<ac:link><ri:page ri:content-title=\"Missing Page\" /></ac:link>";
        assertThat(CurrentUser.call(Fixture.LEAD, () -> wiki.view(link)))
                .isEqualTo(
                        "<a class=\"createlink\" href=\"/wiki/pages/createpage.action?spaceKey=DOC&amp;title=Missing%20Page\">Missing Page</a>");
        assertThat(wiki.view(link)).isEqualTo("<span>Missing Page</span>");
    }

    @Test
    void aLinkWithinNoSpaceIsText() {
        String link = "<ac:link><ri:page ri:content-title=\"Some Page\" /></ac:link>";
        Rendering nowhere = new Rendering(null, null, "preview");
        assertThat(CurrentUser.call(Fixture.LEAD, () -> wiki.format().toView(link, nowhere)))
                .isEqualTo("<span>Some Page</span>");
    }

    @Test
    void deeplyNestedElementsAreShown() {
        assertThat(wiki.view("<div>".repeat(150) + "x" + "</div>".repeat(150))).contains("<div>x</div>");
    }

    @Test
    void linksLeadToAnchorsSpacesAndAddresses() {
        assertThat(wiki.view("<ac:link ac:anchor=\"a b\" />")).isEqualTo("<a href=\"#MyPage-ab\">a b</a>");
        assertThat(wiki.view("<ac:link><ri:space ri:space-key=\"DEV\" /></ac:link>"))
                .isEqualTo("<a href=\"/wiki/spaces/DEV\">DEV</a>");
        assertThat(wiki.view("<ac:link><ri:url ri:value=\"https://example.com\" /></ac:link>"))
                .isEqualTo(
                        "<a class=\"external-link\" href=\"https://example.com\" rel=\"nofollow\">https://example.com</a>");
    }

    @Test
    void linksToAttachmentsAreText() {
        assertThat(wiki.view("<ac:link><ri:attachment ri:filename=\"a.pdf\" /></ac:link>"))
                .isEqualTo("<span>a.pdf</span>");
    }
}
