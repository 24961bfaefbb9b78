package net.rfcdesk.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Values;

/** What a report can tell of each RFC. */
public enum Column {
    SPACE(RfcOrder.SPACE),
    NUMBER(RfcOrder.NUMBER),
    TITLE(RfcOrder.TITLE),
    STATUS(RfcOrder.STATUS),
    AUTHOR(RfcOrder.AUTHOR),
    /** How many roles are met. */
    APPROVALS(RfcOrder.APPROVALS),
    /** What each role has come to. */
    ROLES(RfcOrder.APPROVALS),
    /** Roles that are not met, with how many approvals they lack. */
    MISSING(RfcOrder.MISSING),
    /** The people whose turn it is. */
    WAITING_FOR(RfcOrder.WAITING_FOR),
    /** The people who are asked for advice and have not answered. */
    CONSULTED(RfcOrder.CONSULTED),
    DECIDE_BY(RfcOrder.DECIDE_BY),
    OPENED(RfcOrder.OPENED),
    DECIDED(RfcOrder.DECIDED),
    UPDATED(RfcOrder.UPDATED),
    /** Days from its opening until it was decided, or until now. */
    AGE(RfcOrder.AGE);

    private static final List<Column> OF_ONE_SPACE = List.of(NUMBER, TITLE, STATUS, AUTHOR, ROLES, UPDATED);
    private static final List<Column> OF_SEVERAL = List.of(SPACE, NUMBER, TITLE, STATUS, AUTHOR, ROLES, UPDATED);

    private final RfcOrder order;

    Column(RfcOrder order) {
        this.order = order;
    }

    /** @return that sorts a list by it */
    public RfcOrder order() {
        return order;
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.report." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Column> ofSpaces(boolean one) {
        return one ? OF_ONE_SPACE : OF_SEVERAL;
    }

    /**
     * The title, which leads to the page, is always among them.
     *
     * @param names with commas, in any case
     * @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.RefusalCode#VALUE_INVALID}
     */
    static List<Column> of(String names, String field) {
        List<Column> columns = new ArrayList<>(Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Values.constant(Column.class, name, field))
                .distinct()
                .toList());
        if (!columns.contains(TITLE)) {
            int afterNumber = columns.indexOf(NUMBER) + 1;
            columns.add(afterNumber, TITLE);
        }
        return columns;
    }
}
