package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What POST /delegations takes.
 *
 * @param delegate user key or user name
 * @param from the first day, as in 2026-12-01
 * @param until the last day
 * @param spaceKey of the only space on whose RFCs it holds; null for every space
 * @param onBehalfOf user key or user name of the approver who is away; null when that is the requester
 * @param reason why an administrator names somebody for the approver
 */
record DelegationInput(
        @Nullable String delegate,
        @Nullable String from,
        @Nullable String until,
        @Nullable String spaceKey,
        @Nullable String onBehalfOf,
        @Nullable String reason) {}
