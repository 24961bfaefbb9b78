package net.rfcdesk.rest;

/**
 * What POST /delegations takes.
 *
 * @param delegate user key or user name
 * @param from the first day, as in 2026-12-01
 * @param until the last day
 */
record DelegationInput(String delegate, String from, String until) {}
