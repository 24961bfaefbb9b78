package net.rfcdesk.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {
    private final LinkTarget plan = new LinkTarget("DEV", "Plan");

    @Test
    void linkWithinTheSpaceFollows() {
        assertThat(renamed("<ac:link><ri:page ri:content-title=\"Plan\" /></ac:link>"))
                .isEqualTo("<ac:link><ri:page ri:content-title=\"Big &amp; &quot;bold&quot;\" /></ac:link>");
    }

    @Test
    void linkFromAnotherSpaceFollowsWhenItNamesTheSpace() {
        String link = "<ri:page ri:space-key=\"DEV\" ri:content-title=\"Plan\"/>";

        assertThat(plan.renamed(link, "OPS", "New"))
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
        LinkTarget target = new LinkTarget("DEV", "Q&A");

        assertThat(target.renamed("<ri:page ri:content-title='" + written + "'/>", "DEV", "Answers"))
                .isEqualTo("<ri:page ri:content-title=\"Answers\"/>");
    }

    @Test
    void newTitleIsTakenLiterally() {
        assertThat(plan.renamed("<ri:page ri:content-title=\"Plan\"/>", "DEV", "Cost $1 \\ day"))
                .isEqualTo("<ri:page ri:content-title=\"Cost $1 \\ day\"/>");
    }

    private String renamed(String body) {
        return plan.renamed(body, "DEV", "Big & \"bold\"");
    }
}
