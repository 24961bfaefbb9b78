package net.rfcdesk.page;

/**
 * A role that waits for somebody's decision.
 *
 * @param role its name
 * @param onBehalfOf user key of whoever's decision it would be: the reader, or somebody whose delegate he is
 */
public record PendingDecision(String role, String onBehalfOf) {}
