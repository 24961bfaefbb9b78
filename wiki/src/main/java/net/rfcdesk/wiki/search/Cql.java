package net.rfcdesk.wiki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.rfcdesk.wiki.refusal.InvalidInput;

/**
 * Reads the part of Confluence's query language that this wiki knows: clauses of a field, an operator and a value or a list of
 * values, with AND, OR and parentheses. What it does not know it refuses by name: functions, NOT before a clause, and ORDER BY.
 *
 * <p>Documented at https://developer.atlassian.com/server/confluence/cql-operators-reference/, where it also says that a query
 * cannot begin with a negative clause.
 */
final class Cql {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')|(!=|!~|<=|>=|[=~<>(),])|(content\\.property\\[[^\\]\\s]*\\][^\\s=!~<>(),]*|[^\\s=!~<>(),\"']+))");

    private final List<Field> fields;
    private final List<String> tokens;
    private int next;

    private Cql(String query, List<Field> fields) {
        this.fields = fields;
        this.tokens = tokens(query);
    }

    /** @throws InvalidInput when the query is not understood */
    static Predicate<Candidate> read(String query, Stream<IndexedField> indexed) {
        List<Field> fields = Stream.concat(Field.ofEveryPage().stream(), indexed.flatMap(Field::of))
                .toList();
        Cql cql = new Cql(query, fields);
        Predicate<Candidate> whole = cql.any();
        if (!cql.peek().isEmpty()) {
            throw refusal("\"" + cql.peek() + "\" is not expected here");
        }
        return whole;
    }

    static InvalidInput refusal(String reason) {
        return new InvalidInput("cql", "Could not parse cql: " + reason + ".");
    }

    private static List<String> tokens(String query) {
        List<String> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            found.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, query.strip().length());
        }
        if (end < query.strip().length()) {
            throw refusal("it cannot be read from \"" + query.strip().substring(end) + "\" on");
        }
        return found;
    }

    private Predicate<Candidate> any() {
        Predicate<Candidate> some = all();
        while (isNext("or")) {
            next++;
            some = some.or(all());
        }
        return some;
    }

    private Predicate<Candidate> all() {
        Predicate<Candidate> every = clause();
        while (isNext("and")) {
            next++;
            every = every.and(clause());
        }
        return every;
    }

    private Predicate<Candidate> clause() {
        if (isNext("(")) {
            next++;
            Predicate<Candidate> inner = any();
            expect(")");
            return inner;
        }
        boolean first = next == 0 || tokens.stream().limit(next).allMatch("("::equals);
        Field field = field(take());
        Operator operator = operator();
        if (first && operator.isNegative()) {
            throw refusal("a query cannot begin with a negative clause");
        }
        return field.test(operator, operator.takesList() ? list() : List.of(value()));
    }

    private Field field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> refusal("there is no field \"" + name + "\" here"));
    }

    private Operator operator() {
        String written = take().toLowerCase(Locale.ROOT);
        String whole = written.equals("not") ? "not " + take().toLowerCase(Locale.ROOT) : written;
        return Operator.of(whole).orElseThrow(() -> refusal("\"" + whole + "\" is no operator"));
    }

    private List<String> list() {
        expect("(");
        List<String> values = new ArrayList<>(List.of(value()));
        while (isNext(",")) {
            next++;
            values.add(value());
        }
        expect(")");
        return values;
    }

    private String value() {
        String written = take();
        if (isNext("(")) {
            throw refusal("this wiki has no function " + written + "()");
        }
        if (written.matches("[=!~<>(),]+")) {
            throw refusal("a value is expected instead of \"" + written + "\"");
        }
        return written.startsWith("\"") || written.startsWith("'")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
                : written;
    }

    private void expect(String token) {
        String taken = take();
        if (!taken.equals(token)) {
            throw refusal("\"" + token + "\" is expected instead of \"" + taken + "\"");
        }
    }

    private boolean isNext(String token) {
        return peek().equalsIgnoreCase(token);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next == tokens.size()) {
            throw refusal("it ends too early");
        }
        return tokens.get(next++);
    }
}
