package net.rfcdesk.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Values;
import org.jspecify.annotations.Nullable;

/** Reads what requests bring along; each refusal names the field. */
final class Inputs {

    private Inputs() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.of(RefusalCode.VALUE_MISSING, field).in(field).exception();
        }
        return value;
    }

    /** @throws net.rfcdesk.rfc.Refused naming the place of one that is null, as in "users[1]" */
    static <T> List<T> all(@Nullable List<T> values, String field) {
        List<T> given = required(values, field);
        each(given, field, Inputs::required);
        return given;
    }

    /** @param work what is to be done with each and its place */
    static <T> void each(List<T> values, String field, BiConsumer<T, String> work) {
        for (int i = 0; i < values.size(); i++) {
            work.accept(values.get(i), place(field, i));
        }
    }

    static String place(String field, int index) {
        return field + "[" + index + "]";
    }

    /** @return as {@link InputText#name} writes it */
    static String name(@Nullable String name, String field) {
        return InputText.checkedName(required(name, field), field);
    }

    /** @param name of something that others have named. @return as it was written */
    static String line(@Nullable String name, String field) {
        return InputText.checkedLine(required(name, field), field);
    }

    /** @param names as above */
    static List<String> lines(@Nullable List<String> names, String field) {
        List<String> given = required(names, field);
        each(given, field, Inputs::line);
        return given;
    }

    /** @param version of a page; the first one is 1 */
    static int version(@Nullable Integer version, String field) {
        int given = required(version, field);
        if (given < 1) {
            throw Values.invalid(field, "1, 2, 3 …");
        }
        return given;
    }

    /** @param name in any case */
    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String name, String field) {
        return Values.constant(type, required(name, field), field);
    }

    /** @param text as in 2026-12-01 */
    static LocalDate day(@Nullable String text, String field) {
        return Values.day(required(text, field), field);
    }

    /** @param text none for the default */
    static int number(@Nullable String text, String field, int byDefault) {
        return text == null || text.isBlank() ? byDefault : Values.number(text, field, 0, Integer.MAX_VALUE);
    }

    static long id(@Nullable String text, String field) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Values.invalid(field, "the value of \"next\" from the part before");
        }
        return Long.parseLong(text);
    }
}
