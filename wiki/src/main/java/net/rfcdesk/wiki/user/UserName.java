package net.rfcdesk.wiki.user;

import java.util.Locale;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.refusal.InvalidInput;

/** The rule for names of users and groups: lower case, without spaces and the characters that markup or addresses use. */
final class UserName {
    private static final Pattern WELL_FORMED = Pattern.compile("[^\\s\\p{Cntrl}\\\\,;+<>'\"&/?#%:]{1,255}");

    private UserName() {}

    /** @throws InvalidInput when it is malformed */
    static String of(String name) {
        if (!name.equals(normalized(name)) || !WELL_FORMED.matcher(name).matches()) {
            throw new InvalidInput(
                    "name",
                    "The name \"" + name
                            + "\" cannot be used: choose one in lower case, without spaces and any of \\ , ; + < > ' \" & / ? # % :");
        }
        return name;
    }

    static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
