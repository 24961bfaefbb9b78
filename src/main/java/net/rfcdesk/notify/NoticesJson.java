package net.rfcdesk.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Notices as the outbox keeps them. */
final class NoticesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private NoticesJson() {}

    static String write(List<Notice> notices) {
        try {
            return MAPPER.writeValueAsString(notices);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notices cannot be written as JSON", e);
        }
    }

    /** @throws IllegalStateException when it is not what {@link #write} wrote */
    static List<Notice> read(String json) {
        try {
            return List.of(MAPPER.readValue(json, Notice[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored notices are not readable: " + json, e);
        }
    }
}
