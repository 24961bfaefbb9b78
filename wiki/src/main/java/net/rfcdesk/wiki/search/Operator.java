package net.rfcdesk.wiki.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How a query compares a field with values. */
enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("~"),
    NOT_CONTAINS("!~"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    static final Set<Operator> EQUALITY = Set.of(EQUALS, NOT_EQUALS, IN, NOT_IN);
    static final Set<Operator> WORDS = Set.of(CONTAINS, NOT_CONTAINS);
    static final Set<Operator> ORDER = Set.of(EQUALS, NOT_EQUALS, LESS, AT_MOST, GREATER, AT_LEAST);

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    static Optional<Operator> of(String written) {
        return Arrays.stream(values())
                .filter(operator -> operator.written.equals(written))
                .findFirst();
    }

    boolean isNegative() {
        return this == NOT_EQUALS || this == NOT_IN || this == NOT_CONTAINS;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    /** @param order of what a page has, compared with what the query asks for */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> order == 0;
        };
    }

    @Override
    public String toString() {
        return written;
    }
}
