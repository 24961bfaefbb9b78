package net.rfcdesk.approval;

/**
 * That an accepted RFC was proposed again by itself, because its text was no longer the one that was accepted, and that nothing else
 * happened to its status since.
 *
 * @param bypassed whether it had been accepted without all approvals
 * @param decided whether somebody decided since, or took a decision back
 * @param assigned whether a role changed since
 */
public record Reopening(boolean bypassed, boolean decided, boolean assigned) {}
