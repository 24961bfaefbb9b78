package net.rfcdesk.web;

/**
 * A time as a page shows it.
 *
 * @param iso in UTC, or a day, for programs; empty when there is none
 * @param text in the reader's language and time zone
 * @param exact the same to the minute, when the text says it in few words
 */
public record DisplayTime(String iso, String text, String exact) {
    static final DisplayTime NEVER = new DisplayTime("", "");

    DisplayTime(String iso, String text) {
        this(iso, text, text);
    }

    public boolean known() {
        return !iso.isEmpty();
    }
}
