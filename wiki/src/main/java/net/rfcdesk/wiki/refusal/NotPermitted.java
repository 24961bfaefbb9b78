package net.rfcdesk.wiki.refusal;

/** What the current user may not do. */
public final class NotPermitted extends Refusal {
    public NotPermitted(String message) {
        super(403, "Not permitted", message, null);
    }
}
