package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people choose to be told, over HTTP; no choice is left to the tests that follow. */
@ExtendWith(SharedWiki.class)
final class NotificationsRestTest {
    private static final String MINE = "/rest/rfc/1.0/me/notifications";

    private final RunningWiki wiki;

    NotificationsRestTest(RunningWiki wiki) {
        this.wiki = wiki;
    }

    @AfterEach
    void chooseNothing() {
        wiki.as("lead").put(MINE, Map.of("everywhere", "AT_ONCE", "spaces", List.of()));
    }

    @Test
    void whoChoseNothingIsToldAtOnce() {
        Answer answer = wiki.as("lead").get(MINE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasToString("{\"everywhere\":\"AT_ONCE\",\"spaces\":[]}");
    }

    @Test
    void whatIsLeftOutStays() {
        Map<String, String> demo = Map.of("spaceKey", "demo", "choice", "nothing");
        assertThat(wiki.as("lead").put(MINE, Map.of("spaces", List.of(demo))).json())
                .hasToString(
                        "{\"everywhere\":\"AT_ONCE\",\"spaces\":[{\"spaceKey\":\"DEMO\",\"choice\":\"NOTHING\"}]}");
        wiki.as("lead").put(MINE, Map.of("everywhere", "DAILY"));
        assertThat(wiki.as("lead").get(MINE).json())
                .hasToString("{\"everywhere\":\"DAILY\",\"spaces\":[{\"spaceKey\":\"DEMO\",\"choice\":\"NOTHING\"}]}");
        assertThat(wiki.as("security").get(MINE).json().path("spaces")).isEmpty();
    }

    @Test
    void refusalNamesThePlace() {
        Answer unknown =
                wiki.as("lead").put(MINE, Map.of("spaces", List.of(Map.of("spaceKey", "NONE", "choice", "DAILY"))));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("space-not-found");
        assertThat(unknown.json().path("field").asText()).isEqualTo("spaces[0].spaceKey");
        Answer without = wiki.as("lead").put(MINE, Map.of("spaces", List.of(Map.of("spaceKey", "DEMO"))));
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("field").asText()).isEqualTo("spaces[0].choice");
    }

    @Test
    void nobodyHasChoicesWithoutALogin() {
        assertThat(wiki.anonymous().get(MINE).status()).isEqualTo(401);
    }
}
