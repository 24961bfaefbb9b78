package net.rfcdesk.wiki.refusal;

/** Something that the wiki does not do. The message says why and what to do instead; it may be shown to people. */
public abstract class Refusal extends RuntimeException {
    private final int status;
    private final String title;

    /**
     * @param status of HTTP
     * @param title what people read above the message
     */
    protected Refusal(int status, String title, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
