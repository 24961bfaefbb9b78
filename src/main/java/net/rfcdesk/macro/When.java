package net.rfcdesk.macro;

/**
 * A time as a page shows it.
 *
 * @param iso in UTC, or a day, for programs; empty when there is none
 * @param text in the reader's language and time zone
 */
public record When(String iso, String text) {
    static final When NEVER = new When("", "");

    public boolean known() {
        return !iso.isEmpty();
    }
}
