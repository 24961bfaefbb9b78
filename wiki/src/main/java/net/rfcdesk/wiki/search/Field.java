package net.rfcdesk.wiki.search;

import com.atlassian.confluence.pages.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.InvalidInput;

/**
 * Something that a query can ask about.
 *
 * @param operators that it knows
 * @param values that a page has in it
 * @param comparison whether one of these values fits what a query asks for by an operator that is not negative
 */
record Field(String name, Set<Operator> operators, Function<Candidate, Stream<String>> values, Comparison comparison) {

    /** How one value is compared with what a query asks for. */
    interface Comparison {
        /** @throws InvalidInput when no value of the field can be what is asked for */
        Predicate<String> with(Operator operator, String asked);
    }

    private static final Comparison SAME = (operator, asked) -> asked::equals;
    private static final Comparison SAME_WHATEVER_CASE = (operator, asked) -> asked::equalsIgnoreCase;
    private static final Comparison TITLE =
            (operator, asked) -> Operator.WORDS.contains(operator) ? value -> hasWords(value, asked) : asked::equals;
    private static final Comparison WORDS = (operator, asked) -> value -> hasWords(value, asked);
    private static final Comparison NUMBERS = ordered(Field::number);
    private static final Comparison DATES = ordered(Field::moment);

    static List<Field> ofEveryPage() {
        return List.of(
                new Field("type", Operator.EQUALITY, page -> Stream.of("page"), SAME_WHATEVER_CASE),
                new Field("space", Operator.EQUALITY, of(Page::getSpaceKey), SAME_WHATEVER_CASE),
                new Field("label", Operator.EQUALITY, Candidate::labels, SAME_WHATEVER_CASE),
                new Field("title", union(Operator.EQUALITY, Operator.WORDS), of(Page::getTitle), TITLE));
    }

    private static Set<Operator> union(Set<Operator> some, Set<Operator> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Function<Candidate, Stream<String>> of(Function<Page, String> value) {
        return candidate -> Stream.of(value.apply(candidate.page()));
    }

    /** @return by its name, and by its alias if it has one */
    static Stream<Field> of(IndexedField indexed) {
        return Stream.of(indexed.name(), indexed.alias())
                .flatMap(Stream::ofNullable)
                .map(name -> {
                    Function<Candidate, Stream<String>> values =
                            candidate -> candidate.property(indexed.propertyKey(), indexed.path());
                    return switch (indexed.type()) {
                        case STRING -> new Field(name, Operator.EQUALITY, values, SAME);
                        case TEXT -> new Field(name, Operator.WORDS, values, WORDS);
                        case NUMBER -> new Field(name, Operator.ORDER, values, NUMBERS);
                        case DATE -> new Field(name, Operator.ORDER, values, DATES);
                    };
                });
    }

    /** @throws InvalidInput when the field does not know the operator, or cannot have one of the values */
    Predicate<Candidate> test(Operator operator, List<String> asked) {
        if (!operators.contains(operator)) {
            throw Cql.refusal("the field " + name + " does not know the operator " + operator);
        }
        Predicate<String> fits = asked.stream()
                .map(each -> comparison.with(operator, each))
                .reduce(Predicate::or)
                .orElseThrow();
        Predicate<Candidate> found = candidate -> values.apply(candidate).anyMatch(fits);
        return operator.isNegative() ? found.negate() : found;
    }

    /** @param asked each word of it, whose end may be a *, must be among those of the value */
    private static boolean hasWords(String value, String asked) {
        List<String> present = words(value, "[^\\p{L}\\p{N}]+");
        return words(asked, "[^\\p{L}\\p{N}*]+").stream()
                .allMatch(word -> word.endsWith("*")
                        ? present.stream().anyMatch(each -> each.startsWith(word.substring(0, word.length() - 1)))
                        : present.contains(word));
    }

    private static List<String> words(String text, String separator) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split(separator))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @param parsed what a text says; empty when it is no such thing */
    private static <T extends Comparable<T>> Comparison ordered(Function<String, Optional<T>> parsed) {
        return (operator, asked) -> {
            T wanted = parsed.apply(asked).orElseThrow(() -> Cql.refusal("\"" + asked + "\" cannot be compared"));
            BiPredicate<T, T> holds = (value, other) -> operator.holds(value.compareTo(other));
            return text -> parsed.apply(text)
                    .filter(value -> holds.test(value, wanted))
                    .isPresent();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }

    /** Of a day, its first moment, UTC. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() > 10
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text.replace('/', '-'))
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }
}
