package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Status;

/**
 * What the current user may do with an RFC, for a view to offer.
 *
 * @param user user key; null for an anonymous visitor
 * @param statuses that the user may set now; empty when he may set none
 * @param undecidable for each role on which the user may not decide, why
 */
public record Rights(String user, List<Status> statuses, Map<String, Refusal> undecidable) {

    public Rights {
        statuses = List.copyOf(statuses);
        undecidable = Map.copyOf(undecidable);
    }

    /** @return why the user may not decide for this role; empty when he may */
    public Optional<Refusal> cannotDecide(Role role) {
        return Optional.ofNullable(undecidable.get(role.id()));
    }
}
