package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Loosening;
import org.jspecify.annotations.Nullable;

/**
 * What to know about an acceptance before relying on it.
 *
 * @param version of the page that was accepted last; none when the RFC is not accepted
 * @param changed whether the content is no longer the one that was accepted, or approvals that it was accepted with no longer count
 * @param loosened whether roles asked for less than they once did when it was accepted
 * @param loosenings the roles that did so then, or do now; oldest first
 */
public record AcceptanceFacts(
        @Nullable Integer version, boolean changed, boolean loosened, List<Loosening> loosenings) {
    public AcceptanceFacts {
        loosenings = List.copyOf(loosenings);
    }
}
