package net.rfcdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.java.ao.Query;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;

/** Which RFCs of a space, and in which order; of equals the one that was registered first comes first. */
public record Selection(String spaceKey, RfcFilter filter, RfcOrder order, boolean descending) {

    Query query() {
        List<Object> values = new ArrayList<>(List.of(spaceKey, false));
        String where = "SPACE_KEY = ? AND TRASHED = ?";
        if (!filter.statuses().isEmpty()) {
            String marks = filter.statuses().stream().map(each -> "?").collect(Collectors.joining(", "));
            where += " AND STATUS IN (" + marks + ")";
            filter.statuses().forEach(status -> values.add(status.name()));
        }
        if (filter.bypassed()) {
            where += " AND BYPASSED = ?";
            values.add(true);
        }
        String sort = column() + (descending ? " DESC" : " ASC");
        return Query.select().where(where, values.toArray()).order(sort + ", ID ASC");
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
}
