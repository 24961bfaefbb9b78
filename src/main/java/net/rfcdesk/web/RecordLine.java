package net.rfcdesk.web;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a record.
 *
 * @param sentence who did what
 * @param at none when the entry cannot be read
 * @param reason what somebody wrote; empty when nothing
 * @param compare address that shows what a save changed; empty when nothing can be compared
 */
public record RecordLine(
        int sequence,
        String icon,
        String sentence,
        @Nullable DisplayTime at,
        String reason,
        String compare) {

    public boolean readable() {
        return at != null;
    }

    public boolean reasoned() {
        return !reason.isEmpty();
    }

    public boolean comparable() {
        return !compare.isEmpty();
    }
}
