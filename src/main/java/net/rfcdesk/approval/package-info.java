/**
 * The rules: who may decide, which approvals count, and when an RFC can be accepted. It is plain Java and imports only {@code rfc}.
 * Start with {@link net.rfcdesk.approval.DecisionRules} and {@link net.rfcdesk.approval.ApprovalTally}; a rule answers with a
 * reason, never with a bare no.
 */
@NullMarked
package net.rfcdesk.approval;

import org.jspecify.annotations.NullMarked;
