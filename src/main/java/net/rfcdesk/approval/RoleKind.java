package net.rfcdesk.approval;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an RFC wants of the people of a role. */
public enum RoleKind {
    /** Their approval, without which the RFC is not accepted. */
    APPROVES,
    /** Their opinion: they decide as approvers do, and nothing waits for it. */
    CONSULTED,
    /** Nothing: they are told. */
    INFORMED,
    /** The page has something else for it. Such a role is required like one that approves, and never met. */
    UNKNOWN;

    /** @param text none or blank for the usual kind */
    public static RoleKind parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return APPROVES;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "approves" -> APPROVES;
            case "consulted" -> CONSULTED;
            case "informed" -> INFORMED;
            default -> UNKNOWN;
        };
    }

    /** @return as macros and programs write it */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.kind." + code();
    }

    /** @return whether it wants less of its people than the other one */
    boolean asksLessThan(RoleKind other) {
        return weight() < other.weight();
    }

    private int weight() {
        return switch (this) {
            case APPROVES, UNKNOWN -> 2;
            case CONSULTED -> 1;
            case INFORMED -> 0;
        };
    }

    /** @return whether an RFC waits for it */
    boolean isRequired() {
        return this == APPROVES || this == UNKNOWN;
    }
}
