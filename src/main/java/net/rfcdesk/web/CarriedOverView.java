package net.rfcdesk.web;

/**
 * A minor edit as a page shows it beside a decision that is carried over by it.
 *
 * @param id of the minor edit, for programs
 * @param sentence who marked what
 * @param reason that was given for it
 * @param compare address that shows what the version changed; empty when an old version is shown
 * @param objectable whether the reader may object
 */
public record CarriedOverView(
        String id, String sentence, DisplayTime at, String icon, String reason, String compare, boolean objectable) {
    public boolean comparable() {
        return !compare.isEmpty();
    }
}
