package net.rfcdesk.wiki;

/** What the current user may not do; the message may be shown to the user. */
public final class NotPermitted extends RuntimeException {
    public NotPermitted(String message) {
        super(message);
    }
}
