package example.notes;

/** What the macro's template may see. */
public record NoteView(String text, String secret) {}
