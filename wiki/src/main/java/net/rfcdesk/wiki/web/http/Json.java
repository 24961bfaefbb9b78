package net.rfcdesk.wiki.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.rfcdesk.wiki.InvalidInput;

/** JSON in and out. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static Response response(int status, Object value) {
        return Response.text(status, "application/json;charset=UTF-8", write(value));
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws InvalidInput when the body is not JSON, or not an object */
    public static JsonNode read(Request request) {
        try {
            JsonNode node = MAPPER.readTree(request.body());
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw new InvalidInput("body", "The request's body is not JSON: " + malformed.getOriginalMessage());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new InvalidInput("body", "The request's body must be a JSON object.");
    }
}
