package net.rfcdesk.store;

import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * An RFC as it was when its page was last saved or it was last decided upon.
 *
 * @param authorName to sort by, and cut to the width of its column; empty when there is none
 * @param roles of the page's version that {@link Rfc#pageVersion()} names
 * @param decideBy the day that version names
 * @param reviewMonths after how many it is due for review, 0 for never; none where those of its space count
 */
public record StoredRfc(
        Rfc rfc,
        String authorName,
        List<Role> roles,
        @Nullable LocalDate decideBy,
        @Nullable Integer reviewMonths,
        boolean trashed) {

    public StoredRfc {
        authorName = Width.cut(authorName, Width.NAME);
        roles = List.copyOf(roles);
    }

    static StoredRfc of(
            RfcState state,
            @Nullable String authorName,
            List<Role> roles,
            @Nullable LocalDate decideBy,
            @Nullable Integer reviewMonths) {
        return new StoredRfc(
                state.rfc(), authorName == null ? "" : authorName, roles, decideBy, reviewMonths, state.trashed());
    }

    RfcState state() {
        return new RfcState(rfc, trashed);
    }
}
