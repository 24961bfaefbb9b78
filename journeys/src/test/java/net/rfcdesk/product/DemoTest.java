package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one finds who starts the wiki to try the plugin. */
class DemoTest {
    private static final String API = "/rest/rfc/1.0";
    private static final String ALL = API
            + "/rfcs?space=*&sort=number&descending=false&status=draft,proposed,accepted,rejected,implemented,deprecated";

    private static final String HOME = "/rest/api/content?spaceKey=DEMO&title=Demo%20space%20Home&expand=body.view";

    private static final Pattern RFC = Pattern.compile("\\[DEMO RFC-\\d+]");

    private static RunningWiki wiki;

    @BeforeAll
    static void start() {
        wiki = RunningWiki.inMemoryTelling(Path.of("../demo/story.json"));
    }

    @AfterAll
    static void stop() {
        wiki.close();
    }

    @Test
    void rfcsOfTheLastYearHaveEveryStatus() {
        assertThat(rfcs())
                .extracting(rfc -> rfc.path("status").asText())
                .containsExactly(
                        "IMPLEMENTED",
                        "DEPRECATED",
                        "REJECTED",
                        "ACCEPTED",
                        "ACCEPTED",
                        "PROPOSED",
                        "PROPOSED",
                        "PROPOSED",
                        "DRAFT");
        assertThat(rfcs())
                .extracting(rfc -> Instant.parse(rfc.path("openedAt").asText()))
                .isSorted()
                .first()
                .matches(opened -> ChronoUnit.DAYS.between(opened, Instant.now()) > 300, "long ago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "security", "product"})
    void twoWaitForEachApprover(String approver) {
        assertThat(wiki.as(approver)
                        .get(API + "/waiting?consulted=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void oneHasOutdatedApprovalsAndOneAMinorEditWithAnObjection() {
        assertThat(page(5).at("/roles/0/decisions/0/validity").asText()).isEqualTo("OUTDATED");
        assertThat(page(5).at("/roles/1/decisions/0/validity").asText()).isEqualTo("OUTDATED");
        assertThat(page(6).at("/minorEdits/0/objection/user/name").asText()).isEqualTo("Security");
        assertThat(rfcs().get(7).path("overdue").asBoolean()).isTrue();
    }

    @Test
    void peopleAreToldOfWhatIsNewOnly() {
        wiki.as("admin").submit("/admin/dorunjob.action", Map.of("key", "net.rfcdesk.rfc-desk:rfc-notifications"));
        String mails = wiki.as("admin").get("/admin/mails.action").body();
        assertThat(RFC.matcher(mails).results().map(MatchResult::group))
                .contains("[DEMO RFC-6]", "[DEMO RFC-7]", "[DEMO RFC-8]")
                .doesNotContain("[DEMO RFC-1]", "[DEMO RFC-2]", "[DEMO RFC-3]", "[DEMO RFC-4]", "[DEMO RFC-5]");
    }

    @Test
    void everyRecordProvesItself() {
        assertThat(rfcs())
                .allSatisfy(rfc -> assertThat(wiki.as("reader")
                                .get(API + "/pages/" + rfc.path("pageId").asLong() + "/record/check")
                                .json()
                                .path("intact")
                                .asBoolean())
                        .isTrue());
    }

    @Test
    void homePageSaysWhomToLogInAs() {
        assertThat(wiki.as("reader").get(HOME).body()).contains("two RFCs wait for each", "RFC-6");
    }

    private static JsonNode page(int index) {
        return wiki.as("lead")
                .get(API + "/pages/" + rfcs().get(index).path("pageId").asLong())
                .json();
    }

    private static List<JsonNode> rfcs() {
        JsonNode rfcs = wiki.as("lead").get(ALL).json().path("rfcs");
        return StreamSupport.stream(rfcs.spliterator(), false).toList();
    }
}
