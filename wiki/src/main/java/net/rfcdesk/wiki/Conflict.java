package net.rfcdesk.wiki;

/** A change to something that somebody else changed meanwhile. */
public final class Conflict extends RuntimeException {
    public Conflict(String message) {
        super(message);
    }
}
