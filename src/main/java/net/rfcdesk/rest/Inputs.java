package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;

/** Reads what requests bring along; each refusal names the field. */
final class Inputs {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Inputs() {}

    /** The body is read here, not by the host, so that malformed JSON is answered like any other bad input. */
    static <T> T json(String body, Class<T> type) {
        try {
            T read = MAPPER.readValue(body, type);
            return required(read, "body");
        } catch (MismatchedInputException e) {
            throw e.getPath().isEmpty()
                    ? malformed(e)
                    : invalid(field(e), e.getTargetType().getSimpleName());
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    static <T> T required(T value, String field) {
        if (value == null) {
            throw invalid(field, "…");
        }
        return value;
    }

    /** @param name in any case */
    static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> name != null && each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid(field, names(type)));
    }

    /** @param text null for the default */
    static int number(String text, String field, int byDefault) {
        if (text == null || text.isEmpty()) {
            return byDefault;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(Reason.VALUE_INVALID, field, "0…").in(field).exception(e);
        }
    }

    private static String names(Class<? extends Enum<?>> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return String.join(", ", names);
    }

    private static String field(MismatchedInputException e) {
        return e.getPath().get(e.getPath().size() - 1).getFieldName();
    }

    private static Refused invalid(String field, String allowed) {
        return Refusal.of(Reason.VALUE_INVALID, field, allowed).in(field).exception();
    }

    private static Refused malformed(JsonProcessingException e) {
        return Refusal.of(Reason.JSON_MALFORMED).exception(e);
    }
}
