package net.rfcdesk.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.Query;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcFilter.Term;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.SearchText;
import net.rfcdesk.rfc.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which RFCs, and in which order; drafts only when their status is asked for. What only a page tells, its roles, labels and for whom it
 * waits, and what its record and its space tell together, whether it is due for review, is for others to look at.
 *
 * @param spaceKeys of all spaces that count; none for all of the site
 * @param pageIds of all pages that count; null for all
 * @param now that the filter's days are reckoned from
 * @param orders the first one first; of equals the one that was registered last comes last, or first when the last order descends
 */
public record Selection(
        List<String> spaceKeys, @Nullable Set<Long> pageIds, RfcFilter filter, Now now, List<Order> orders) {

    /** No page has it. */
    private static final Set<Long> NO_PAGE = Set.of(-1L);

    /** No month is shorter, and a day begins earlier elsewhere; how many months, and since when, is for others to look at. */
    private static final int LEAST_BEFORE_REVIEW = 27;

    private static final List<String> IN_FORCE = Arrays.stream(Status.values())
            .filter(Status::isInForce)
            .map(Enum::name)
            .toList();

    private static final String SPACE_KEY = "SPACE_KEY";
    private static final String SPACE_SORT = "SPACE_SORT";

    private static final Map<Term, String> FLAGS = Map.of(
            Term.BYPASSED, "BYPASSED",
            Term.LOOSENED, "LOOSENED",
            Term.CHANGED, "CHANGED_SINCE",
            Term.OPEN_CONCERNS, "CONCERNS_OPEN",
            Term.OPEN_CONDITIONS, "CONDITIONS_OPEN",
            Term.SUPERSEDED, "SUPERSEDED");

    /**
     * What they are sorted by, and which way.
     *
     * @param by one that is stored
     */
    public record Order(RfcOrder by, boolean descending) {

        private String direction() {
            return descending ? " DESC" : " ASC";
        }

        private String column() {
            return switch (by) {
                case SPACE -> SPACE_SORT;
                case NUMBER -> "RFC_NUMBER";
                case TITLE -> "TITLE_SORT";
                case STATUS -> "STATUS";
                case AUTHOR -> "AUTHOR_SORT";
                case DECIDE_BY -> "DECIDE_BY";
                case OPENED -> "OPENED_AT";
                case DECIDED -> "DECIDED_AT";
                case UPDATED -> "UPDATED_AT";
                case APPROVALS, MISSING, WAITING_FOR, CONSULTED, AGE ->
                    throw new IllegalArgumentException("No column tells " + by);
            };
        }
    }

    public Selection {
        spaceKeys = List.copyOf(spaceKeys);
        pageIds = pageIds == null ? null : Set.copyOf(pageIds);
        orders = List.copyOf(orders);
    }

    /** In no order of its own, to be walked through. */
    public Selection(List<String> spaceKeys, RfcFilter filter, Now now) {
        this(spaceKeys, filter, now, List.of());
    }

    /** Of any pages. */
    public Selection(List<String> spaceKeys, RfcFilter filter, Now now, List<Order> orders) {
        this(spaceKeys, null, filter, now, orders);
    }

    /** @return the same of all statuses; of drafts only when those are asked for here */
    public Selection ofAnyStatus() {
        boolean drafts = filter.statuses().contains(Status.DRAFT);
        RfcFilter any = drafts ? RfcFilter.of(Status.values()) : RfcFilter.ALL;
        return new Selection(
                spaceKeys,
                pageIds,
                filter.with(Term.STATUS, any.text(Term.STATUS).orElse(null)),
                now,
                orders);
    }

    /** @return whether there are so many spaces or pages that the queries leave them to {@link #has} */
    boolean hasTooMany() {
        return isTooMany(spaceKeys) || pageIds != null && isTooMany(pageIds);
    }

    private static boolean isTooMany(Collection<?> values) {
        return values.size() > RowReader.MOST_VALUES;
    }

    /** @return whether the RFC is of one of the spaces and pages */
    boolean has(Rfc rfc) {
        return (spaceKeys.isEmpty() || spaceKeys.contains(rfc.spaceKey()))
                && (pageIds == null || pageIds.contains(rfc.pageId()));
    }

    /** The order names all columns of an index, also the space when there is but one, or else H2 does not read them in its order. */
    Query query() {
        // Each column once, as SQL Server wants it.
        Map<String, String> columns = new LinkedHashMap<>();
        String last = " ASC";
        for (Order order : orders) {
            last = order.direction();
            if (spaceKeys.size() == 1) {
                columns.putIfAbsent(SPACE_KEY, last);
            } else if (order.by() == RfcOrder.NUMBER) {
                columns.putIfAbsent(SPACE_SORT, last);
            }
            columns.putIfAbsent(order.column(), last);
        }
        columns.put("ID", last);
        return where().query()
                .order(columns.entrySet().stream()
                        .map(each -> each.getKey() + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * In the order of the pages' ids, which never changes, so that nothing is skipped or repeated while others write.
     *
     * @param after page id that all of theirs are above
     */
    Query query(long after) {
        Where where = where();
        where.and("PAGE_ID > ?", after);
        return inPageOrder(where);
    }

    /**
     * As above, without some.
     *
     * @param pageIds at most {@link RowReader#MOST_VALUES}
     */
    Query besides(List<Long> pageIds) {
        Where where = where();
        where.notIn("PAGE_ID", pageIds);
        return inPageOrder(where);
    }

    private Query inPageOrder(Where where) {
        return where.query().order((spaceKeys.size() == 1 ? SPACE_KEY + " ASC, " : "") + "PAGE_ID ASC");
    }

    private Where where() {
        Where where = new Where();
        where.and("TRASHED = ?", false);
        where.in(SPACE_KEY, isTooMany(spaceKeys) ? List.of() : spaceKeys);
        if (pageIds != null) {
            where.in("PAGE_ID", pageIds.isEmpty() ? NO_PAGE : isTooMany(pageIds) ? Set.of() : pageIds);
        }
        if (filter.statuses().isEmpty()) {
            where.and("STATUS <> ?", Status.DRAFT.name());
        }
        where.in("STATUS", filter.statuses().stream().map(Enum::name).sorted().toList());
        filter.terms().keySet().stream()
                .filter(FLAGS::containsKey)
                .sorted()
                .forEach(term -> where.and(FLAGS.get(term) + " = ?", true));
        filter.text(Term.AUTHOR).ifPresent(author -> where.and("AUTHOR_KEY = ?", author));
        filter.text(Term.WORDS)
                .ifPresent(
                        words -> where.and("(TITLE_WORDS IS NULL OR TITLE_WORDS LIKE ?)", "%" + pattern(words) + "%"));
        addTimes(where);
        return where;
    }

    /**
     * Whatever a database escapes with, and whatever stands for something else there (on SQL Server also brackets): any character fits in
     * its place, and the title is looked at once more.
     */
    private static String pattern(String words) {
        return SearchText.fold(words).replaceAll("[\\\\%_\\[\\]]", "_");
    }

    private void addTimes(Where where) {
        between(where, "OPENED_AT", Term.OPENED_FROM, Term.OPENED_TO);
        between(where, "UPDATED_AT", Term.UPDATED_FROM, Term.UPDATED_TO);
        between(where, "DECIDED_AT", Term.DECIDED_FROM, Term.DECIDED_TO);
        if (filter.day(Term.DECIDED_FROM).isPresent()) {
            where.and("DECIDED_AT < ?", RfcRow.NEVER);
        }
        if (filter.has(Term.OVERDUE)) {
            where.and("STATUS = ?", Status.PROPOSED.name());
            where.and("DECIDE_BY < ?", now.today().toEpochDay());
        }
        if (filter.has(Term.DUE_FOR_REVIEW)) {
            where.in("STATUS", IN_FORCE);
            where.and(
                    "DECIDED_AT < ?",
                    now.endOf(now.today().minusDays(LEAST_BEFORE_REVIEW)).toEpochMilli());
        }
        if (filter.has(Term.WAITING) || filter.has(Term.CONSULTED)) {
            where.and("STATUS = ?", Status.PROPOSED.name());
        }
        filter.staleDays().ifPresent(days -> {
            where.and("STATUS = ?", Status.PROPOSED.name());
            where.and(
                    "UPDATED_AT < ?", now.instant().minus(Duration.ofDays(days)).toEpochMilli());
        });
    }

    private void between(Where where, String column, Term from, Term to) {
        at(where, column + " >= ?", from, now::startOf);
        at(where, column + " < ?", to, now::endOf);
    }

    private void at(Where where, String condition, Term term, Function<LocalDate, Instant> moment) {
        filter.day(term).map(moment).ifPresent(instant -> where.and(condition, instant.toEpochMilli()));
    }

    /** Conditions that all hold. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object value) {
            conditions.add(condition);
            values.add(value);
        }

        /** @param any none for whatever it is */
        void in(String column, Collection<?> any) {
            list(column + " IN ", any);
        }

        void notIn(String column, Collection<Long> none) {
            list(column + " NOT IN ", none);
        }

        private void list(String condition, Collection<?> listed) {
            if (!listed.isEmpty()) {
                conditions.add(condition + RowReader.marks(listed.size()));
                values.addAll(listed);
            }
        }

        Query query() {
            return RowReader.select(RfcRow.class).where(String.join(" AND ", conditions), values.toArray());
        }
    }
}
