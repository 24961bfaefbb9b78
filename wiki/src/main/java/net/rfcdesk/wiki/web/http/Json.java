package net.rfcdesk.wiki.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.text.InputText;

/** JSON in and out. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static Response response(int status, Object value) {
        return Response.text(status, "application/json;charset=UTF-8", write(value));
    }

    /** @return what Confluence's REST answers with when it finds several; this wiki has all of them on one page */
    public static Response list(List<Map<String, Object>> results) {
        return response(200, Map.of("results", results, "start", 0, "size", results.size()));
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param json what the wiki itself has written */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * @param field that has the text of a JSON object
     * @return its texts by their names
     * @throws InvalidInput when it is something else, or has other values
     */
    public static Map<String, String> texts(String field, String json) {
        try {
            Map<String, String> texts = MAPPER.readValue(json, new TypeReference<>() {});
            texts.forEach(InputText::of);
            return texts;
        } catch (JsonProcessingException malformed) {
            throw new InvalidInput(field, "\"" + field + "\" must be a JSON object of texts.");
        }
    }

    /** @throws InvalidInput when the body is not JSON, or not an object */
    public static JsonNode read(Request request) {
        return read(request, JsonNodeType.OBJECT);
    }

    /** @throws InvalidInput when the body is not JSON, or not an array */
    public static JsonNode readList(Request request) {
        return read(request, JsonNodeType.ARRAY);
    }

    private static JsonNode read(Request request, JsonNodeType type) {
        try {
            JsonNode node = MAPPER.readTree(request.body());
            if (node != null && node.getNodeType() == type) {
                check("body", node);
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw new InvalidInput("body", "The request's body is not JSON: " + malformed.getOriginalMessage());
        } catch (CharConversionException malformed) {
            throw new InvalidInput("body", "The request's body is not JSON in UTF-8.");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new InvalidInput(
                "body", "The request's body must be a JSON " + type.name().toLowerCase(Locale.ROOT) + ".");
    }

    private static void check(String field, JsonNode value) {
        if (value.isTextual()) {
            InputText.of(field, value.asText());
        } else if (value.isArray()) {
            value.forEach(part -> check(field, part));
        } else {
            value.fields().forEachRemaining(part -> check(part.getKey(), part.getValue()));
        }
    }
}
