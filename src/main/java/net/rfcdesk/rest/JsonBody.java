package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a request strictly, and without the host, as hosts differ in what they let pass: nothing is converted or left out, and
 * each refusal names the field, as in "roles[2].users[0]".
 */
final class JsonBody {

    static final int MOST_BYTES = 1_000_000;

    /** How many times as much is read and thrown away, so that the refusal reaches a client that is still sending. */
    private static final int IGNORED = 16;

    private static final int DEEPEST = 20;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();

    private JsonBody() {}

    /**
     * @param body UTF-8
     * @throws Refused {@link RefusalCode.Kind#BAD_INPUT}
     */
    static <T> T read(InputStream body, Class<T> type) {
        return read(text(body), type);
    }

    /**
     * For requests that say everything by their addresses.
     *
     * @param body empty, or an object without fields
     * @throws Refused as above
     */
    static void readNothing(@Nullable InputStream body) {
        String json = body == null ? "" : text(body);
        if (!json.isBlank()) {
            read(json, Nothing.class);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            check(json);
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw malformed(null);
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw refused(RefusalCode.FIELD_UNKNOWN, path(e.getPath()));
        } catch (JsonMappingException e) {
            throw wrong(e);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private static String text(InputStream body) {
        return text(body, RefusalCode.JSON_MALFORMED);
    }

    /**
     * @param body a file that is no JSON
     * @return as it is in UTF-8
     * @throws Refused {@link RefusalCode#FILE_NOT_UTF8}, {@link RefusalCode#JSON_TOO_LONG}
     */
    static String fileText(InputStream body) {
        return text(body, RefusalCode.FILE_NOT_UTF8);
    }

    private static String text(InputStream body, RefusalCode notUtf8) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                ignore(body);
                throw Refusal.of(RefusalCode.JSON_TOO_LONG, MOST_BYTES).exception();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(notUtf8).exception(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ignore(InputStream body) throws IOException {
        int left = IGNORED;
        while (left > 0 && body.readNBytes(MOST_BYTES).length == MOST_BYTES) {
            left--;
        }
    }

    /** Looks at what the mapper does not: names that are there twice, and characters that nothing can keep. */
    private static void check(String json) throws IOException {
        Deque<Set<String>> names = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    names.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    names.pop();
                }
                checkToken(token, parser, names);
            }
        }
    }

    private static void checkToken(JsonToken token, JsonParser parser, Deque<Set<String>> names) throws IOException {
        if (names.size() > DEEPEST) {
            throw malformed(null);
        }
        if (token == JsonToken.FIELD_NAME && !names.element().add(parser.currentName())) {
            throw refused(RefusalCode.FIELD_TWICE, path(parser.getParsingContext()));
        }
        if (token == JsonToken.VALUE_STRING) {
            InputText.cannotBeText(parser.getText(), path(parser.getParsingContext()))
                    .ifPresent(Refusal::raise);
        }
    }

    private static Refused wrong(JsonMappingException e) {
        String field = path(e.getPath());
        return field.isEmpty() ? malformed(e) : Values.invalid(field, expected(e));
    }

    /** @return in signs, which need no translation */
    private static String expected(JsonMappingException e) {
        Class<?> type = Object.class;
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            type = mismatch.getTargetType();
        } else if (e.getCause() instanceof InputCoercionException coercion) {
            type = coercion.getTargetType();
        }
        if (type == String.class) {
            return "\"…\"";
        }
        if (type == Boolean.class) {
            return "true, false";
        }
        if (type == Integer.class || type == int.class) {
            return "1, 2, 3 …";
        }
        return List.class.isAssignableFrom(type) ? "[…]" : "{…}";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        references.forEach(each -> path.append(step(each.getFieldName(), each.getIndex(), path.isEmpty())));
        return path.toString();
    }

    private static String path(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String before = path(place.getParent());
        String name = place.inObject() ? String.valueOf(place.getCurrentName()) : null;
        return before + step(name, place.getCurrentIndex(), before.isEmpty());
    }

    private static String step(@Nullable String name, int index, boolean first) {
        if (name == null) {
            return "[" + index + "]";
        }
        return first ? name : "." + name;
    }

    private static Refused refused(RefusalCode reason, String field) {
        return Refusal.of(reason, field).in(field).exception();
    }

    private static Refused malformed(@Nullable Throwable cause) {
        return Refusal.of(RefusalCode.JSON_MALFORMED).exception(cause);
    }

    private record Nothing() {}
}
