package net.rfcdesk.web;

/**
 * A save of the reader's that outdates decisions, as the status macro shows it.
 *
 * @param sentence which version it was, and whose approvals it outdated
 * @param compare address that shows what the version changed
 * @param objection who objected to its minor edit; empty when nobody did
 * @param markable whether the reader may mark it as a minor edit
 */
public record OutdatedView(
        int version, String sentence, String icon, String compare, String objection, boolean markable) {
    public boolean disputed() {
        return !objection.isEmpty();
    }
}
