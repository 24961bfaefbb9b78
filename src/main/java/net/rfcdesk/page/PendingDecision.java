package net.rfcdesk.page;

import net.rfcdesk.approval.Asked;
import org.jspecify.annotations.Nullable;

/**
 * A role that waits for somebody's decision.
 *
 * @param role its name
 * @param onBehalfOf user key of the approver whose decision it would be: the reader, or somebody whose delegate they are
 * @param consulted whether the RFC can do without it
 * @param asked how the approver was asked for it last; none when nobody has asked since they decided, or ever
 */
public record PendingDecision(
        String role,
        String onBehalfOf,
        boolean consulted,
        @Nullable Asked asked) {

    /** Which nobody has asked for. */
    public PendingDecision(String role, String onBehalfOf, boolean consulted) {
        this(role, onBehalfOf, consulted, null);
    }
}
