package net.rfcdesk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcRef;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is to be told, as the outbox keeps it; of an RFC as it was then.
 *
 * @param event code of a {@link net.rfcdesk.approval.WebhookEvent}, or {@link #TEST}
 * @param at when the last of it happened; milliseconds since 1970, UTC
 * @param number of the RFC; empty in a test, as is what else is said of an RFC
 * @param status none in a test
 * @param author user key; none in a test, where nobody was logged in, and in what was written by an earlier version
 * @param actor user key of the person who did it; none when it happened by itself
 * @param roles names of those that it is about
 * @param note what a person wrote, the number of the RFC that supersedes it, when a comment period ends, or the day to decide by; empty when nothing
 */
public record WebhookContent(
        String event,
        long at,
        String spaceKey,
        String number,
        String title,
        @Nullable Status status,
        @Nullable String author,
        @Nullable String actor,
        List<String> roles,
        String note) {

    public static final String TEST = "test";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public WebhookContent {
        roles = List.copyOf(roles);
    }

    public static WebhookContent test(String spaceKey, long at, @Nullable String actor) {
        return new WebhookContent(TEST, at, spaceKey, "", "", null, null, actor, List.of(), "");
    }

    /** @param rfc with its number as its space calls it */
    public static WebhookContent of(
            String event, long at, Rfc rfc, @Nullable String actor, List<String> roles, String note) {
        RfcRef ref = new RfcRef(rfc.spaceKey(), rfc.number());
        return new WebhookContent(
                event,
                at,
                ref.spaceKey(),
                ref.number().toString(),
                rfc.title(),
                rfc.status(),
                rfc.author(),
                actor,
                roles,
                note);
    }

    public String write() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a webhook is told cannot be written as JSON", e);
        }
    }

    /** @throws IllegalStateException when it is not what {@link #write} wrote */
    public static WebhookContent read(String json) {
        try {
            return MAPPER.readValue(json, WebhookContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a webhook is told is not readable: " + json, e);
        }
    }
}
