package net.rfcdesk.wiki.page;

import net.rfcdesk.wiki.InvalidInput;

/** The rule for titles: not empty, and short enough for the database. */
final class PageTitle {
    private static final int LONGEST = 255;

    private PageTitle() {}

    /** @throws InvalidInput when it is missing or too long */
    static String of(String title) {
        String stripped = title == null ? "" : title.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput("title", "Give the page a title.");
        }
        if (stripped.length() > LONGEST) {
            throw new InvalidInput(
                    "title", "The title has more than " + LONGEST + " characters. Choose a shorter one.");
        }
        return stripped;
    }
}
