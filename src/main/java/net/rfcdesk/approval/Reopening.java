package net.rfcdesk.approval;

/**
 * That an accepted RFC was proposed again by itself, because its text or its roles were no longer those that it was accepted with, and
 * that nothing else happened to its status since.
 *
 * @param bypassed whether it had been accepted without all approvals
 * @param decided whether somebody decided since, or took a decision back
 * @param assigned whether a role changed since, or proposed it again
 */
public record Reopening(boolean bypassed, boolean decided, boolean assigned) {}
