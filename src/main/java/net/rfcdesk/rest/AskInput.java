package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What POST …/approval-requests takes.
 *
 * @param people user keys or user names; null, as groups, for everybody whom the RFC waits for
 */
record AskInput(
        @Nullable List<String> people,
        @Nullable List<String> groups,
        @Nullable String note) {}
