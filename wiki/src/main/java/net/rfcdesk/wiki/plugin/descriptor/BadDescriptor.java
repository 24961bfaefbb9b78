package net.rfcdesk.wiki.plugin.descriptor;

/** Something in an atlassian-plugin.xml that cannot work; the message says what. */
public final class BadDescriptor extends RuntimeException {
    public BadDescriptor(String message) {
        super(message);
    }

    public BadDescriptor(String message, Throwable cause) {
        super(message, cause);
    }
}
