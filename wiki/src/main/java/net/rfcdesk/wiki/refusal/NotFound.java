package net.rfcdesk.wiki.refusal;

/** What does not exist, or the current user may not see; the two look alike on purpose. */
public final class NotFound extends Refusal {
    public NotFound(String message) {
        super(404, "Page not found", message, null);
    }
}
