package net.rfcdesk.page;

/**
 * A role that waits for somebody's decision.
 *
 * @param role its name
 * @param onBehalfOf user key of the approver whose decision it would be: the reader, or somebody whose delegate they are
 * @param consulted whether the RFC can do without it
 */
public record PendingDecision(String role, String onBehalfOf, boolean consulted) {}
