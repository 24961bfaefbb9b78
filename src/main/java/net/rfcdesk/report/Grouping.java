package net.rfcdesk.report;

import java.util.Locale;
import java.util.Optional;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.rfc.RfcOrder;
import org.jspecify.annotations.Nullable;

/** What the rows of a report are put together by. */
public enum Grouping {
    NONE(null, false),
    STATUS(RfcOrder.STATUS, false),
    AUTHOR(RfcOrder.AUTHOR, false),
    /** In which they were opened, the newest first. */
    MONTH(RfcOrder.OPENED, true);

    private final @Nullable RfcOrder order;
    private final boolean descending;

    Grouping(@Nullable RfcOrder order, boolean descending) {
        this.order = order;
        this.descending = descending;
    }

    /** @return that brings the rows of a group together */
    Optional<RfcOrder> order() {
        return Optional.ofNullable(order);
    }

    /** @return equal for rows that belong together */
    Object of(Rfc rfc, Now now) {
        return switch (this) {
            case NONE -> "";
            case STATUS -> rfc.status();
            case AUTHOR -> String.valueOf(rfc.author());
            case MONTH -> now.monthOf(rfc.openedAt());
        };
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.report.group." + name().toLowerCase(Locale.ROOT);
    }

    boolean descending() {
        return descending;
    }
}
