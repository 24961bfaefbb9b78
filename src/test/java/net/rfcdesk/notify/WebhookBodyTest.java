package net.rfcdesk.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Webhook.Format;
import net.rfcdesk.host.People;
import net.rfcdesk.host.Site;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.store.WebhookContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final long AT = Instant.parse("2026-03-01T10:00:00Z").toEpochMilli();

    private final People people = mock();
    private final AccessModeService accessMode = mock();
    private final WebhookBody bodies =
            new WebhookBody(new Site(mode -> "https://wiki.example.org", accessMode), people, key -> "[" + key + "]");

    @BeforeEach
    void annaHasAName() {
        when(people.fullName("key-anna")).thenReturn(Optional.of("Anna <Meier>"));
        when(people.fullName("key-gone")).thenReturn(Optional.empty());
    }

    @Test
    void jsonSaysWhatHappenedToWhichRfc() {
        JsonNode json = json(Format.JSON, content("changes-requested", "key-anna", "Say how long"));

        assertThat(json)
                .hasToString("{\"delivery\":\"d-1\",\"event\":\"changes-requested\",\"at\":\"2026-03-01T10:00:00Z\","
                        + "\"space\":\"DS\",\"rfc\":{\"number\":\"RFC-7\",\"title\":\"RFC: A & B\",\"status\":\"PROPOSED\","
                        + "\"url\":\"https://wiki.example.org/rest/rfc/1.0/spaces/DS/rfcs/RFC-7/page\",\"author\":{\"name\":\"Anna <Meier>\"}},"
                        + "\"actor\":{\"name\":\"Anna <Meier>\"},\"roles\":[\"Security\"],\"note\":\"Say how long\"}");
    }

    @Test
    void whoIsGoneHasNoNameAndWhatHappensByItselfHasNoActor() {
        assertThat(json(Format.JSON, content("accepted", "key-gone", ""))
                        .path("actor")
                        .isNull())
                .isTrue();
        assertThat(json(Format.JSON, content("accepted", null, ""))
                        .path("actor")
                        .isNull())
                .isTrue();
    }

    @Test
    void slackGetsALineWithALinkInWhichNothingCallsAnybody() {
        JsonNode json = json(Format.SLACK, content("changes-requested", "key-anna", "Two\nlines <!channel>"));

        assertThat(json).hasSize(1);
        assertThat(json.path("text").asText())
                .isEqualTo("*[rfc-desk.webhook.event.changes-requested]*: "
                        + "<https://wiki.example.org/rest/rfc/1.0/spaces/DS/rfcs/RFC-7/page|RFC-7: A &amp; B>"
                        + " (Anna &lt;Meier&gt;, Security)\n> Two\n> lines &lt;!channel&gt;");
    }

    @Test
    void anotherStatusIsSaidByItsName() {
        assertThat(json(Format.SLACK, content("status-changed", null, ""))
                        .path("text")
                        .asText())
                .startsWith("*[rfc-desk.status.proposed]*: ");
    }

    @Test
    void testIsAboutNoRfc() {
        WebhookContent test =
                WebhookContent.read(WebhookContent.test("DS", AT, "key-anna").write());

        assertThat(json(Format.JSON, test).path("rfc").isNull()).isTrue();
        assertThat(json(Format.SLACK, test).path("text").asText())
                .isEqualTo("*[rfc-desk.webhook.event.test]*: DS (Anna &lt;Meier&gt;)");
    }

    /** As the outbox keeps it. */
    private static WebhookContent content(String event, String actor, String note) {
        WebhookContent content = new WebhookContent(
                event, AT, "DS", "RFC-7", "RFC: A & B", Status.PROPOSED, "key-anna", actor, List.of("Security"), note);
        return WebhookContent.read(content.write());
    }

    private JsonNode json(Format format, WebhookContent content) {
        try {
            return new ObjectMapper().readTree(bodies.of(format, "d-1", content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
