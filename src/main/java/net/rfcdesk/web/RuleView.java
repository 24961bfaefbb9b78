package net.rfcdesk.web;

/**
 * What a rule says to the reader who would like to decide.
 *
 * @param sentence the rule, and whether it is fulfilled
 * @param reason why it is not; empty when it is
 */
public record RuleView(String icon, String tone, String sentence, String reason) {
    public boolean reasoned() {
        return !reason.isEmpty();
    }
}
