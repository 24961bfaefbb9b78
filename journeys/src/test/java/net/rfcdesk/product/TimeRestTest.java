package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** By when an RFC is to be decided, how long people can comment, and when it is due for review, over HTTP. */
@ExtendWith(SharedWiki.class)
final class TimeRestTest {
    private static final String PAGES = "/rest/rfc/1.0/pages/";

    private final RunningWiki wiki;
    private String page;

    TimeRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @BeforeEach
    void begin(TestInfo test) {
        page = PAGES + wiki.as("author").createPage("DEMO", PageTitle.of(test), RfcText.askingFor("lead"));
    }

    @AfterEach
    void reset() {
        choose("SITE", "SITE");
    }

    @Test
    void dayToDecideByIsSetMovedAndRemoved() {
        assertThat(decideBy("2100-12-01", 1).path("decideBy").asText()).isEqualTo("2100-12-01");
        assertThat(decideBy("2100-12-02", 2).path("decideBy").asText()).isEqualTo("2100-12-02");
        JsonNode removed = decideBy("", 3);

        assertThat(removed.path("decideBy").isNull()).isTrue();
        assertThat(removed.path("pageVersion").asInt()).isEqualTo(4);
        assertThat(removed.path("mayChangeDecideBy").asBoolean()).isTrue();
        assertThat(record().findValuesAsText("kind").subList(0, 2)).containsExactly("DECIDE_BY_CHANGED", "EDITED");
        assertThat(record().at("/0/detail/from").asText()).isEqualTo("2100-12-02");
    }

    @Test
    void dayThatIsOverAndPagesThatWereSavedSinceAreRefused() {
        assertThat(wiki.as("author")
                        .put(page + "/decide-by", day("2001-12-01", 1))
                        .code())
                .isEqualTo("day-over");
        assertThat(wiki.as("author")
                        .put(page + "/decide-by", day("tomorrow", 1))
                        .code())
                .isEqualTo("value-invalid");
        decideBy("2100-12-01", 1);
        assertThat(wiki.as("author")
                        .put(page + "/decide-by", day("2100-12-02", 1))
                        .code())
                .isEqualTo("page-saved");
    }

    @Test
    void formOfTheDayIsForThoseWhoMayEditThePage() {
        assertThat(wiki.as("author")
                        .get(page + "/forms/decide-by")
                        .json()
                        .path("form")
                        .asText())
                .contains("type=\"date\"");
        assertThat(wiki.as("reader").get(page + "/forms/decide-by").code()).isEqualTo("lost-race");
    }

    @Test
    void lastApprovalBeginsACommentPeriodWhereTheSpaceWantsOne() {
        choose(5, 0);
        JsonNode commented = approve();

        assertThat(commented.path("status").asText()).isEqualTo("PROPOSED");
        assertThat(commented.at("/commentPeriod/until").asText()).isNotEmpty();
        assertThat(wiki.as("author")
                        .put(page + "/status", Map.of("status", "ACCEPTED", "from", "PROPOSED"))
                        .code())
                .isEqualTo("comment-period-not-over");
        assertThat(wiki.as("author").put(page + "/comment-period", Map.of()).code())
                .isEqualTo("comment-period-begun");
        assertThat(wiki.as("admin")
                        .post(page + "/bypass", Map.of("reason", "It burns", "pageVersion", 1))
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void acceptedRfcIsConfirmedWhereTheSpaceWantsReviews() {
        JsonNode accepted = approve();
        assertThat(accepted.path("reviewOn").isNull()).isTrue();
        assertThat(wiki.as("author").post(page + "/reviews", Map.of()).code()).isEqualTo("no-review");

        choose(0, 12);
        JsonNode confirmed = wiki.as("author").post(page + "/reviews", Map.of()).json();

        assertThat(confirmed.path("reviewOn").asText()).isNotEmpty();
        assertThat(confirmed.path("dueForReview").asBoolean()).isFalse();
        assertThat(confirmed.path("mayConfirm").asBoolean()).isTrue();
        assertThat(record().at("/0/kind").asText()).isEqualTo("REVIEW_CONFIRMED");
    }

    @Test
    void rfcIsDueForReviewAfterMonthsOfItsOwn() {
        JsonNode begun = wiki.as("author").get(page).json();
        assertThat(begun.path("reviewMonths").isNull()).isTrue();
        assertThat(begun.path("mayChangeReviewMonths").asBoolean()).isTrue();
        reviewAfter("12");
        JsonNode accepted = approve();

        assertThat(accepted.path("reviewMonths").asInt()).isEqualTo(12);
        assertThat(accepted.path("reviewOn").asText()).isNotEmpty();
        assertThat(reviewAfter("0").path("reviewOn").isNull()).isTrue();
        assertThat(record().at("/0/kind").asText()).isEqualTo("REVIEW_MONTHS_CHANGED");
        assertThat(record().at("/0/detail").toString()).isEqualTo("{\"from\":\"12\",\"to\":\"0\"}");

        choose(0, 6);
        assertThat(reviewAfter("0").path("reviewOn").isNull()).isTrue();
        JsonNode asItsSpace = reviewAfter("");
        assertThat(asItsSpace.path("reviewMonths").isNull()).isTrue();
        assertThat(asItsSpace.path("reviewOn").asText()).isNotEmpty();
    }

    @Test
    void otherMonthsAndOtherPeopleAreRefused() {
        for (String wrong : new String[] {"61", "-1", "1.5", "often"}) {
            assertThat(wiki.as("author")
                            .put(page + "/review-months", Map.of("reviewMonths", wrong))
                            .code())
                    .isEqualTo("value-invalid");
        }
        wiki.as("author").put(page + "/status", Map.of("status", "REJECTED", "from", "PROPOSED", "reason", "No"));
        assertThat(wiki.as("author")
                        .put(page + "/review-months", Map.of("reviewMonths", "6"))
                        .code())
                .isEqualTo("not-in-force");
    }

    @Test
    void formOfTheMonthsIsForThoseWhoMayEditThePage() {
        assertThat(wiki.as("author")
                        .get(page + "/forms/review")
                        .json()
                        .path("form")
                        .asText())
                .contains("name=\"reviewMonths\"");
        assertThat(wiki.as("reader").get(page + "/forms/review").code()).isEqualTo("lost-race");
        assertThat(wiki.as("reader")
                        .put(page + "/review-months", Map.of("reviewMonths", "6"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void inactiveRfcsAreRejectedOnlyWhereAuthorsAreTold() {
        Answer refused = policies(Map.of("closeInactiveDays", 14));
        assertThat(refused.code()).isEqualTo("closing-without-notice");
        assertThat(refused.json().path("field").asText()).isEqualTo("policies.closeInactiveDays");
        assertThat(policies(Map.of("closeInactiveDays", 15, "inactiveDays", 30)).code())
                .isEqualTo("value-invalid");

        Answer chosen = policies(Map.of("closeInactiveDays", 14, "inactiveDays", 30));
        assertThat(chosen.json().at("/policies/closeInactiveDays").asInt()).isEqualTo(14);
        assertThat(wiki.as("author").get(page).json().path("closing").isNull()).isTrue();
        assertThat(policies(Map.of("inactiveDays", 0)).code()).isEqualTo("closing-without-notice");
        assertThat(policies(Map.of("closeInactiveDays", "SITE", "inactiveDays", "SITE"))
                        .status())
                .isEqualTo(200);
    }

    private Answer policies(Map<String, Object> policies) {
        return wiki.as("admin").put("/rest/rfc/1.0/spaces/DEMO/settings", Map.of("policies", policies));
    }

    private JsonNode reviewAfter(String months) {
        return wiki.as("author")
                .put(page + "/review-months", Map.of("reviewMonths", months))
                .json();
    }

    private JsonNode approve() {
        return wiki.as("lead")
                .post(page + "/decisions", Map.of("role", "Lead", "choice", "APPROVED", "pageVersion", 1))
                .json();
    }

    private JsonNode decideBy(String day, int seen) {
        return wiki.as("author").put(page + "/decide-by", day(day, seen)).json();
    }

    private static Map<String, Object> day(String day, int seen) {
        return new HashMap<>(Map.of("decideBy", day, "pageVersion", seen));
    }

    private JsonNode record() {
        return wiki.as("author").get(page + "/record").json().path("entries");
    }

    private void choose(Object commentDays, Object reviewMonths) {
        Answer answer = wiki.as("admin")
                .put(
                        "/rest/rfc/1.0/spaces/DEMO/settings",
                        Map.of("policies", Map.of("commentDays", commentDays, "reviewMonths", reviewMonths)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
