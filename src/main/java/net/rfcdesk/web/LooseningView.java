package net.rfcdesk.web;

/**
 * That a role asks for less than it once did.
 *
 * @param sentence who made it so, and in which version
 * @param compare address that shows what that version changed; empty when nothing can be compared
 */
public record LooseningView(String sentence, DisplayTime at, String compare) {

    public boolean comparable() {
        return !compare.isEmpty();
    }
}
