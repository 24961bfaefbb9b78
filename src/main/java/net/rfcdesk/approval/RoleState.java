package net.rfcdesk.approval;

import java.util.Locale;

/** What a role's approval amounts to, in one word: the first of these that holds. */
public enum RoleState {
    /** Its people are asked for their opinion; nothing waits for it. */
    CONSULTED,
    /** Its people are told. */
    INFORMED,
    /** Asked since the RFC was accepted, so that the acceptance does not rest on it. */
    ADDED,
    APPROVED,
    /** Approved, and somebody approves under conditions that are not resolved. */
    CONDITIONALLY_APPROVED,
    /** Cannot be met as things stand, so that it is no use to wait for anybody. */
    BLOCKED,
    /** Somebody wants the text changed before it may pass. */
    CHANGES_REQUESTED,
    /** Somebody has decided on another text. */
    OUTDATED,
    /** Its people are asked once the RFC is proposed. */
    NOT_PROPOSED,
    /** Waits for its people. */
    WAITING,
    /** Waits for the roles of earlier stages. */
    NOT_OPEN;

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.approval." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
