package net.rfcdesk.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run over many pages, and how far it has come.
 *
 * @param kind CONVERT or IMPORT
 * @param ended when it came to an end or was stopped; null while it is at work
 * @param parameters what was chosen
 */
record RunJson(
        long id,
        String kind,
        String state,
        RfcJson.PersonJson startedBy,
        String created,
        @Nullable String ended,
        CountsJson counts,
        Map<String, Object> parameters) {

    /** How many pages or files have which outcome. */
    record CountsJson(int all, int waiting, int done, int skipped, int failed, int undone, int kept) {}
}
