package net.rfcdesk.wiki.page;

import java.util.Locale;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.refusal.InputText;
import net.rfcdesk.wiki.refusal.InvalidInput;

/** The rules for titles: not empty, short enough for the database, and which of them an address can carry. */
public final class PageTitle {
    private static final int LONGEST = 255;
    private static final int LONGEST_IN_ADDRESS = 150;
    /** Without what servers take for a part of the address even when it is encoded, such as a slash or two dots. */
    private static final Pattern ADDRESSABLE = Pattern.compile("(?!\\.+$)[\\p{L}\\p{M}\\p{N} ,_.:()!'$*=@~-]+");

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

    /** @return whether the page can have its title in its address; Confluence too names other pages by their ids */
    public static boolean isAddressable(String title) {
        return title.length() <= LONGEST_IN_ADDRESS
                && ADDRESSABLE.matcher(title).matches();
    }
}
