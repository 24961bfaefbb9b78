package net.rfcdesk.web;

/**
 * Something that a reader of a report may write down.
 *
 * @param name of the word that it changes, for programs
 * @param label in the reader's language
 * @param type of HTML's input; of a person its own
 * @param value empty for nothing
 * @param shown what stands for the value, of a person the full name
 */
public record ReportField(String name, String label, String type, String value, String shown) {
    static final String PERSON = "person";

    /** Something that shows as it is. */
    ReportField(String name, String label, String type, String value) {
        this(name, label, type, value, value);
    }

    public boolean person() {
        return type.equals(PERSON);
    }

    public boolean filled() {
        return !value.isEmpty();
    }
}
