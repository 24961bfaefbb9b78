package net.rfcdesk.wiki.refusal;

/** A change to something that somebody else changed meanwhile. */
public final class Conflict extends Refusal {
    public Conflict(String message) {
        super(409, "Somebody was faster", message, null);
    }
}
