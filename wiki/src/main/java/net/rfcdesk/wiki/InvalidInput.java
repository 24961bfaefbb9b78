package net.rfcdesk.wiki;

/** Input that is refused; the message says what is wrong and how to put it right, and may be shown to the user. */
public final class InvalidInput extends RuntimeException {
    private final String field;

    /** @param field the name of the field that is wrong, as the form or the JSON calls it */
    public InvalidInput(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
