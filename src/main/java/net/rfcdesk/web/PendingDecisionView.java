package net.rfcdesk.web;

/**
 * A decision that the reader is asked for.
 *
 * @param sentence what is asked
 * @param asked who asked for it, when and with which words; empty when nobody has
 * @param anchor of the role's own macro on the page
 * @param form what the reader may decide
 * @param delegable whether the reader may name a delegate
 */
public record PendingDecisionView(
        String sentence, String asked, String roleKey, String anchor, DecisionFormView form, boolean delegable) {

    public boolean told() {
        return !asked.isEmpty();
    }
}
