package net.rfcdesk.wiki;

/** What does not exist, or the current user may not see; the two look alike on purpose. */
public final class NotFound extends RuntimeException {
    public NotFound(String message) {
        super(message);
    }
}
