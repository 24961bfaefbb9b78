package net.rfcdesk.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks of a space, as programs meet them, over HTTP; there are none for the tests that follow. */
@ExtendWith(SharedWiki.class)
final class WebhookRestTest {
    private static final String WEBHOOKS = "/rest/rfc/1.0/spaces/DEMO/webhooks";
    private static final String SECRET = "a-secret-of-25-characters";
    private static final Map<String, Object> ARCHIVE = Map.of(
            "name",
            "Archive",
            "url",
            "https://example.org/hook?token=hidden",
            "secret",
            SECRET,
            "events",
            List.of("accepted", "rejected"));

    private final RunningWiki wiki;
    private final HttpUser admin;

    WebhookRestTest(RunningWiki wiki) {
        this.wiki = wiki;
        this.admin = wiki.as("admin");
    }

    @AfterEach
    void removeAll() {
        admin.get(WEBHOOKS)
                .json()
                .path("webhooks")
                .forEach(each -> assertThat(
                                admin.delete(WEBHOOKS + "/" + each.path("id")).status())
                        .isEqualTo(200));
    }

    @Test
    void administratorAddsChangesAndRemovesOne() {
        JsonNode added = only(admin.post(WEBHOOKS, ARCHIVE));
        assertThat(added.path("name").asText()).isEqualTo("Archive");
        assertThat(added.path("url").asText()).isEqualTo("https://example.org/hook?token=hidden");
        assertThat(added.path("events")).hasToString("[\"accepted\",\"rejected\"]");
        assertThat(added.path("format").asText()).isEqualTo("json");
        assertThat(added.path("active").asBoolean()).isTrue();

        String path = WEBHOOKS + "/" + added.path("id");
        JsonNode changed = only(admin.put(path, Map.of("events", List.of("asked"), "active", false)));
        assertThat(changed.path("events")).hasToString("[\"asked\"]");
        assertThat(changed.path("active").asBoolean()).isFalse();
        assertThat(changed.path("name").asText()).isEqualTo("Archive");
        assertThat(only(admin.put(path, changed))).isEqualTo(changed);

        assertThat(admin.delete(path).json().path("webhooks")).isEmpty();
        assertThat(admin.delete(path).code()).isEqualTo("webhook-not-found");
        assertThat(admin.put(path, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void secretNeverLeaves() {
        Answer added = admin.post(WEBHOOKS, ARCHIVE);

        assertThat(only(added).path("secret").asText()).isEqualTo("set");
        assertThat(added.body()).doesNotContain(SECRET);
        assertThat(admin.get(WEBHOOKS).body()).doesNotContain(SECRET);
    }

    @Test
    void webhookOfSlackNeedsNoSecret() {
        Map<String, Object> slack = with("format", "SLACK");
        slack.remove("secret");

        JsonNode added = only(admin.post(WEBHOOKS, slack));

        assertThat(added.path("format").asText()).isEqualTo("slack");
        assertThat(added.path("secret").asText()).isEmpty();
    }

    @Test
    void refusalNamesTheField() {
        refused(with("url", "ftp://example.org"), "webhook-address", "url");
        refused(with("secret", "short"), "webhook-secret", "secret");
        refused(with("secret", "set"), "webhook-secret", "secret");
        refused(with("name", " "), "value-missing", "name");
        refused(with("events", List.of()), "webhook-without-event", "events");
        refused(with("events", List.of("asked", "nothing")), "value-invalid", "events[1]");
        refused(with("format", "xml"), "value-invalid", "format");
        refused(with("colour", "red"), "field-unknown", "colour");
        assertThat(admin.get(WEBHOOKS).json().path("webhooks")).isEmpty();
    }

    @Test
    void cannotSeeOrChangeThemWithoutAdministeringTheSpace() {
        JsonNode added = only(admin.post(WEBHOOKS, ARCHIVE));
        HttpUser lead = wiki.as("lead");

        assertThat(lead.get(WEBHOOKS).code()).isEqualTo("may-not-change-settings");
        assertThat(lead.post(WEBHOOKS, ARCHIVE).code()).isEqualTo("may-not-change-settings");
        assertThat(lead.put(WEBHOOKS + "/" + added.path("id"), Map.of()).code()).isEqualTo("may-not-change-settings");
        assertThat(lead.delete(WEBHOOKS + "/" + added.path("id")).code()).isEqualTo("may-not-change-settings");
        assertThat(wiki.anonymous().get(WEBHOOKS).status()).isEqualTo(401);
        assertThat(admin.get("/rest/rfc/1.0/spaces/NONE/webhooks").status()).isEqualTo(404);
    }

    private void refused(Map<String, Object> wanted, String code, String field) {
        Answer answer = admin.post(WEBHOOKS, wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> wanted = new HashMap<>(ARCHIVE);
        wanted.put(field, value);
        return wanted;
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("webhooks")).hasSize(1);
        return answer.json().path("webhooks").get(0);
    }
}
