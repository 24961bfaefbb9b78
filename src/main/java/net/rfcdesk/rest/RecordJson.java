package net.rfcdesk.rest;

import java.util.List;

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
     * @param names stands for the user names at that time
     */
    record EntryJson(
            int sequence,
            String kind,
            RfcJson.PersonJson user,
            RfcJson.PersonJson onBehalfOf,
            String at,
            Integer pageVersion,
            String fingerprint,
            Integer about,
            String role,
            String choice,
            String reason,
            String from,
            String to,
            String names,
            String hash) {}

    /** @param firstBroken null when it is intact */
    record CheckJson(boolean intact, int entries, BreakJson firstBroken) {}

    /** @param what altered, removed or inserted */
    record BreakJson(int sequence, String what) {}
}
