package net.rfcdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.java.ao.Query;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;

/**
 * Which RFCs, and in which order; of equals the one that was registered first comes first.
 *
 * @param spaceKey null for all spaces
 */
public record Selection(String spaceKey, RfcFilter filter, RfcOrder order, boolean descending) {

    Query query() {
        Where where = where();
        String sort = column() + (descending ? " DESC" : " ASC");
        return where.query().order(sort + ", ID ASC");
    }

    /**
     * In the order of the pages' ids, which never changes, so that nothing is skipped or repeated while others write.
     *
     * @param after page id that all of theirs are above
     */
    Query query(long after) {
        Where where = where();
        where.and("PAGE_ID > ?", after);
        return where.query().order("PAGE_ID ASC");
    }

    private Where where() {
        Where where = new Where();
        where.and("TRASHED = ?", false);
        if (spaceKey != null) {
            where.and("SPACE_KEY = ?", spaceKey);
        }
        if (!filter.statuses().isEmpty()) {
            String marks = filter.statuses().stream().map(each -> "?").collect(Collectors.joining(", "));
            where.and(
                    "STATUS IN (" + marks + ")",
                    filter.statuses().stream().map(Enum::name).toArray());
        }
        if (filter.bypassed()) {
            where.and("BYPASSED = ?", true);
        }
        if (filter.superseded()) {
            where.and("SUPERSEDED = ?", true);
        }
        if (filter.author() != null) {
            where.and("AUTHOR_KEY = ?", filter.author());
        }
        if (!filter.words().isEmpty()) {
            // Whatever a database escapes with: the wildcards stand for any character, and the title is looked at once
            // more.
            where.and("TITLE_WORDS LIKE ?", "%" + filter.words().replaceAll("[\\\\%_]", "_") + "%");
        }
        return where;
    }

    private String column() {
        return switch (order) {
            case NUMBER -> "RFC_NUMBER";
            case TITLE -> "TITLE";
            case STATUS -> "STATUS";
            case AUTHOR -> "AUTHOR_NAME";
            case UPDATED -> "UPDATED_AT";
        };
    }

    /** Conditions that all hold. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... with) {
            conditions.add(condition);
            values.addAll(List.of(with));
        }

        Query query() {
            return Query.select().where(String.join(" AND ", conditions), values.toArray());
        }
    }
}
