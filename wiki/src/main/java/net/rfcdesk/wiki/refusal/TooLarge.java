package net.rfcdesk.wiki.refusal;

/** Input that is larger than what is stored. */
public final class TooLarge extends Refusal {
    public TooLarge(String message) {
        super(413, "That is too large", message, null);
    }
}
