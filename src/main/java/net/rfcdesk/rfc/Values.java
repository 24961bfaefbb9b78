package net.rfcdesk.rfc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Understands what people and programs write for a value; what makes no sense is refused, naming the field and what it may be. */
public final class Values {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private Values() {}

    /**
     * @param name of the constant, in any case
     * @throws Refused {@link RefusalCode#VALUE_INVALID}
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String name, String field) {
        String constant = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> invalid(field, names(type)));
    }

    /**
     * @param text as in 2026-12-01; the years are limited to what every calendar and database can reckon with
     * @throws Refused as above
     */
    public static LocalDate day(String text, String field) {
        return day(text)
                .orElseThrow(() -> invalid(field, "2026-12-01; " + FIRST_YEAR + "-01-01 … " + LAST_YEAR + "-12-31"));
    }

    /** @return empty for what is no day */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** @throws Refused as above */
    public static int number(String text, String field, int least, int most) {
        if (text.strip().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw invalid(field, least + " … " + most);
    }

    /**
     * @return true or false
     * @throws Refused as above
     */
    public static boolean flag(String text, String field) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "on" -> true;
            case "false", "off" -> false;
            default -> throw invalid(field, "true, false");
        };
    }

    public static Refused invalid(String field, String allowed) {
        return Refusal.of(RefusalCode.VALUE_INVALID, field, allowed).in(field).exception();
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
