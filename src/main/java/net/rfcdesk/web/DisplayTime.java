package net.rfcdesk.web;

/**
 * A time as a page shows it.
 *
 * @param iso in UTC, or a day, for programs; empty when there is none
 * @param text in the reader's language and time zone
 */
public record DisplayTime(String iso, String text) {
    static final DisplayTime NEVER = new DisplayTime("", "");

    public boolean known() {
        return !iso.isEmpty();
    }
}
