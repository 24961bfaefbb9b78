package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Values;

/** Reads what requests bring along; each refusal names the field. */
final class Inputs {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Inputs() {}

    /** The body is read here, not by the host, so that malformed JSON is answered like any other bad input. */
    static <T> T json(String body, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(body == null ? "" : body, type))
                    .orElseThrow(() -> Refusal.of(Reason.JSON_MALFORMED).exception());
        } catch (MismatchedInputException e) {
            throw Refusal.of(Reason.JSON_MALFORMED).in(field(e)).exception(e);
        } catch (JsonProcessingException e) {
            throw Refusal.of(Reason.JSON_MALFORMED).exception(e);
        }
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw Refusal.of(Reason.VALUE_MISSING, field).in(field).exception();
        }
        return value;
    }

    static <T> List<T> all(List<T> values, String field) {
        required(values, field).forEach(value -> required(value, field));
        return values;
    }

    /** @param name in any case */
    static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
        return Values.constant(type, required(name, field), field);
    }

    /** @param text as in 2026-12-01 */
    static LocalDate day(String text, String field) {
        return Values.day(required(text, field), field);
    }

    /** @param text null for the default */
    static int number(String text, String field, int byDefault) {
        if (text == null || text.isEmpty()) {
            return byDefault;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(Reason.VALUE_INVALID, field, "0, 1, 2 …").in(field).exception(e);
        }
    }

    /** @param text null for none */
    static long id(String text, String field) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Values.invalid(field, "the value of \"next\" from the part before");
        }
        return Long.parseLong(text);
    }

    /** @return null when it is not about one */
    private static String field(MismatchedInputException e) {
        return e.getPath().stream()
                .findFirst()
                .map(JsonMappingException.Reference::getFieldName)
                .orElse(null);
    }
}
