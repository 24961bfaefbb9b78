package net.rfcdesk.wiki.page;

import java.util.Locale;
import net.rfcdesk.wiki.refusal.InvalidInput;
import net.rfcdesk.wiki.text.InputText;

/** The rules for titles: not empty, short enough for the database. */
final class PageTitle {
    private static final int LONGEST = 255;

    private PageTitle() {}

    /** @throws InvalidInput when it is missing or too long */
    static String of(String title) {
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput("title", "Give the page a title.");
        }
        if (stripped.length() > LONGEST || unique(stripped).length() > LONGEST) {
            throw new InvalidInput(
                    "title", "The title has more than " + LONGEST + " characters. Choose a shorter one.");
        }
        return InputText.of("title", stripped);
    }

    /** @return what no other page of a space may have; can be longer than the title, as a dotted capital I becomes two characters */
    static String unique(String title) {
        return title.toLowerCase(Locale.ROOT);
    }
}
