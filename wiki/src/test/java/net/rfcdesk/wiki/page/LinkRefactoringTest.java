package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRefactoringTest {
    private static final LinkTarget PLAN = new LinkTarget("DEV", "Plan");

    @Test
    void linkWithinTheSpaceFollows() {
        assertThat(renamed("<ac:link><ri:page ri:content-title=\"Plan\" /></ac:link>"))
                .isEqualTo("<ac:link><ri:page ri:content-title=\"Big &amp; &quot;bold&quot;\" /></ac:link>");
    }

    @Test
    void linkFromAnotherSpaceFollowsWhenItNamesTheSpace() {
        String link = "<ri:page ri:space-key=\"DEV\" ri:content-title=\"Plan\"/>";

        assertThat(following(PLAN, "New").followedIn(link, "OPS", "OPS"))
                .isEqualTo("<ri:page ri:space-key=\"DEV\" ri:content-title=\"New\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ri:page ri:content-title=\"Planning\"/>",
                "<ri:page ri:content-title=\"Plan\" ri:space-key=\"OPS\"/>",
                "<ri:blog-post ri:content-title=\"Plan\"/>",
                "<ac:plain-text-body><![CDATA[<ri:page ri:content-title=\"Plan\"/>]]></ac:plain-text-body>",
                "<p>ri:content-title=\"Plan\"</p>"
            })
    void whatDoesNotLeadToThePageStays(String body) {
        assertThat(renamed(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q&amp;A", "Q&#38;A", "q&amp;a"})
    void titleIsComparedAsReadAndNotAsWritten(String written) {
        LinkRefactoring links = following(new LinkTarget("DEV", "Q&A"), "Answers");

        assertThat(links.followedIn("<ri:page ri:content-title='" + written + "'/>", "DEV", "DEV"))
                .isEqualTo("<ri:page ri:content-title=\"Answers\"/>");
    }

    @Test
    void newTitleIsTakenLiterally() {
        assertThat(following(PLAN, "Cost $1 \\ day").followedIn("<ri:page ri:content-title=\"Plan\"/>", "DEV", "DEV"))
                .isEqualTo("<ri:page ri:content-title=\"Cost $1 \\ day\"/>");
    }

    @Test
    void linkFollowsToAnotherSpace() {
        assertThat(moved("<ri:page ri:content-title=\"Plan\"/>", "DEV", "DEV"))
                .isEqualTo("<ri:page ri:space-key=\"OPS\" ri:content-title=\"Plan\"/>");
        assertThat(moved("<ri:page ri:content-title=\"Plan\" ri:space-key='DEV'/>", "OPS", "OPS"))
                .isEqualTo("<ri:page ri:content-title=\"Plan\" ri:space-key=\"OPS\"/>");
    }

    @Test
    void linkInAPageThatMovesKeepsLeadingWhereItLed() {
        assertThat(moved("<ri:page ri:content-title=\"Other\"/>", "DEV", "OPS"))
                .isEqualTo("<ri:page ri:space-key=\"DEV\" ri:content-title=\"Other\"/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ri:page ri:content-title=\"Plan\"/>",
                "<ri:page ri:content-title=\"Other\" ri:space-key=\"DEV\"/>",
                "<ri:page ri:content-title=\"Other\" ri:space-key=\"OPS\"/>"
            })
    void linkInAPageThatMovesStaysWhenItLeadsWhereItShould(String body) {
        assertThat(moved(body, "DEV", "OPS")).isEqualTo(body);
    }

    private static String renamed(String body) {
        return following(PLAN, "Big & \"bold\"").followedIn(body, "DEV", "DEV");
    }

    private static String moved(String body, String spaceBefore, String spaceNow) {
        return new LinkRefactoring(target -> target.isSameAs(PLAN) ? new LinkTarget("OPS", "Plan") : target)
                .followedIn(body, spaceBefore, spaceNow);
    }

    private static LinkRefactoring following(LinkTarget target, String newTitle) {
        return new LinkRefactoring(each -> each.isSameAs(target) ? new LinkTarget(target.spaceKey(), newTitle) : each);
    }
}
