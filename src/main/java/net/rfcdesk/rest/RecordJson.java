package net.rfcdesk.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of an RFC's record as programs get it.
 *
 * @param entries newest first
 * @param hasOlder whether there are entries before the last of these
 */
record RecordJson(List<EntryJson> entries, boolean hasOlder) {

    /**
     * All but the full names goes into the hash, as docs/record.md says.
     *
     * @param onBehalfOf for whom a delegate acted; else null
     * @param detail what the program notes, as docs/record.md says; null when nothing
     * @param names stands for the user names at that time
     */
    record EntryJson(
            int sequence,
            @Nullable String kind,
            RfcJson.@Nullable PersonJson user,
            RfcJson.@Nullable PersonJson onBehalfOf,
            @Nullable String at,
            @Nullable Integer pageVersion,
            @Nullable String fingerprint,
            @Nullable Integer about,
            @Nullable String role,
            @Nullable String choice,
            @Nullable String reason,
            @Nullable Map<String, Object> detail,
            @Nullable String from,
            @Nullable String to,
            @Nullable String names,
            String hash) {}

    /** @param firstBroken null when it is intact */
    record CheckJson(boolean intact, int entries, @Nullable BreakJson firstBroken) {}

    /** @param what altered, removed or inserted */
    record BreakJson(int sequence, String what) {}
}
