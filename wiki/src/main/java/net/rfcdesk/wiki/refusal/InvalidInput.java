package net.rfcdesk.wiki.refusal;

/** Input that is wrong. */
public final class InvalidInput extends Refusal {
    private final String field;

    /** @param field the name of the field that is wrong, as the form or the JSON calls it */
    public InvalidInput(String field, String message) {
        super(400, "That did not work", message, null);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
