package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What POST /delegations takes.
 *
 * @param delegate user key or user name
 * @param from the first day, as in 2026-12-01
 * @param until the last day
 */
record DelegationInput(
        @Nullable String delegate,
        @Nullable String from,
        @Nullable String until) {}
