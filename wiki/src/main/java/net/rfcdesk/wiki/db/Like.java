package net.rfcdesk.wiki.db;

import java.util.Locale;

/** Patterns for SQL's "like" that take what a user typed literally. */
public final class Like {
    private Like() {}

    /** @return for a column that is in lower case */
    public static String containing(String words) {
        return "%" + literally(words.toLowerCase(Locale.ROOT)) + "%";
    }

    /** @return the text with the wildcards escaped by a backslash, as both databases take it by default */
    public static String literally(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
