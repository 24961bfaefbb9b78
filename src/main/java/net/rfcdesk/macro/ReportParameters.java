package net.rfcdesk.macro;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.rfc.Status;

/** Understands the report macro's parameters. */
final class ReportParameters {
    private static final String ALL = "all";

    private final Map<String, String> parameters;

    ReportParameters(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param currentSpace whose report it is unless a parameter says otherwise
     * @throws net.rfcdesk.rfc.Refused naming the parameter and what it may be
     */
    ReportQuery query(String currentSpace) {
        RfcOrder order = choice("sort", RfcOrder.values(), RfcOrder.NUMBER.toString());
        return new ReportQuery(
                value("space", currentSpace), filter(), order, ReportAddress.newestFirst(order), 0, limit());
    }

    /** @return whether only what waits for the reader is to be shown, of all spaces */
    boolean waitingForMe() {
        return Boolean.parseBoolean(value("waitingForMe", "false"));
    }

    private RfcFilter filter() {
        return value("status", ALL).equalsIgnoreCase(ALL)
                ? RfcFilter.ALL
                : RfcFilter.of(choice("status", Status.values(), ALL));
    }

    int limit() {
        String limit = value("limit", "20");
        if (!limit.matches("[0-9]{1,3}")) {
            throw invalid("limit", "1 … " + ReportQuery.MOST);
        }
        return ReportQuery.limited(Integer.parseInt(limit));
    }

    private <E extends Enum<E>> E choice(String name, E[] choices, String ifNone) {
        String value = value(name, ifNone);
        return Stream.of(choices)
                .filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> invalid(name, String.join(", ", words(choices))));
    }

    private static String[] words(Enum<?>... choices) {
        return Stream.of(choices)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private String value(String name, String ifNone) {
        String value = parameters.get(name);
        return value == null || value.isBlank() ? ifNone : value.strip();
    }

    private static RuntimeException invalid(String name, String allowed) {
        return Refusal.of(Reason.VALUE_INVALID, name, allowed).in(name).exception();
    }
}
