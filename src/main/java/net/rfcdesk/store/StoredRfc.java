package net.rfcdesk.store;

import java.time.LocalDate;
import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.record.RfcState;
import net.rfcdesk.rfc.Rfc;

/**
 * An RFC as it was when its page was last saved or it was last decided upon.
 *
 * @param authorName to sort by, and cut to the width of its column; empty when there is none
 * @param roles of the page's version that {@link Rfc#pageVersion()} names
 * @param decideBy the day that version names; null for none
 */
public record StoredRfc(Rfc rfc, String authorName, List<Role> roles, LocalDate decideBy, boolean trashed) {

    public StoredRfc {
        authorName = authorName == null ? "" : Width.cut(authorName, Width.NAME);
        roles = List.copyOf(roles);
    }

    static StoredRfc of(RfcState outcome, String authorName, List<Role> roles, LocalDate decideBy) {
        return new StoredRfc(outcome.rfc(), authorName, roles, decideBy, outcome.trashed());
    }

    RfcState outcome() {
        return new RfcState(rfc, trashed);
    }
}
