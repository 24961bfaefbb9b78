package net.rfcdesk.approval;

import java.time.Instant;

/**
 * That an administrator of the space resolved what a decision asks for, instead of its approver.
 *
 * @param user user key of the administrator
 * @param inability why the approver could not
 * @param reason what the administrator wrote
 */
public record ResolvedFor(String user, Inability inability, String reason, Instant at) {}
