package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What POST …/decisions takes.
 *
 * @param onBehalfOf user key or user name of the approver for whom a delegate decides; null when one decides for oneself
 */
record DecisionInput(
        @Nullable String role,
        @Nullable String choice,
        @Nullable String reason,
        @Nullable Integer pageVersion,
        @Nullable Integer previous,
        @Nullable String onBehalfOf) {}
