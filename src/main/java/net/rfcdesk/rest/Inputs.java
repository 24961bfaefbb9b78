package net.rfcdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String constant = required(name, field).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> invalid(field, names(type)));
    }

    /** @param text as in 2026-12-01; the years are limited to what every calendar and database can reckon with */
    static LocalDate day(String text, String field) {
        try {
            LocalDate day = LocalDate.parse(required(text, field));
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.of(Reason.VALUE_INVALID, field, "2026-12-01 …")
                    .in(field)
                    .exception(e);
        }
        throw invalid(field, "2000-01-01 … 2999-12-31");
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
            throw invalid(field, "the value of \"next\" from the part before");
        }
        return Long.parseLong(text);
    }

    private static String names(Class<? extends Enum<?>> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return String.join(", ", names);
    }

    /** @return null when it is not about one */
    private static String field(MismatchedInputException e) {
        return e.getPath().stream()
                .findFirst()
                .map(JsonMappingException.Reference::getFieldName)
                .orElse(null);
    }

    private static Refused invalid(String field, String allowed) {
        return Refusal.of(Reason.VALUE_INVALID, field, allowed).in(field).exception();
    }
}
