package net.rfcdesk.macro;

/**
 * A decision as a page shows it.
 *
 * @param id of the decision, for programs
 * @param sentence who decided what
 * @param tone class of the icon's colour
 * @param reason empty when none was given
 * @param whyNot why it does not count; empty when it does
 * @param compare address that shows the text it was about beside the text now; empty when they are the same
 */
public record DecisionView(
        String id,
        String sentence,
        When at,
        String icon,
        String tone,
        String reason,
        String whyNot,
        String compare,
        boolean withdrawable,
        boolean liftable) {
    public boolean standing() {
        return whyNot.isEmpty();
    }

    public boolean comparable() {
        return !compare.isEmpty();
    }

    public boolean reasoned() {
        return !reason.isEmpty();
    }
}
