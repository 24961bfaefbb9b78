package net.rfcdesk.web;

/**
 * A save of the reader's that outdates decisions, as the status macro shows it.
 *
 * @param sentence which version it was, and how many decisions count no longer
 * @param compare address that shows what the version changed
 * @param objection who objected to its declaration; empty when nobody did
 * @param markable whether the reader may declare that it changed nothing of substance
 */
public record OutdatedView(
        int version, String sentence, String icon, String compare, String objection, boolean markable) {
    public boolean disputed() {
        return !objection.isEmpty();
    }
}
