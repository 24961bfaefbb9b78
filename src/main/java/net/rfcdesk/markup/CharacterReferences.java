package net.rfcdesk.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Characters that a text names instead of having them: by number, or by one of HTML's names, which storage format need not declare. */
final class CharacterReferences {

    private static final Properties CODE_POINTS = load("entities.properties");
    private static final int LONGEST = 16;
    private static final int NONE = -1;

    private CharacterReferences() {}

    /** @return the text with the characters themselves; what names none is left as it was written */
    static String resolve(String text) {
        int reference = text.indexOf('&');
        if (reference < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int done = 0;
        while (reference >= 0) {
            int end = end(text, reference + 1);
            int character = end < 0 ? NONE : codePoint(text.substring(reference + 1, end));
            if (character != NONE) {
                resolved.append(text, done, reference).appendCodePoint(character);
                done = end + 1;
            }
            reference = text.indexOf('&', reference + 1);
        }
        return resolved.append(text, done, text.length()).toString();
    }

    /** @return where the semicolon is; negative when there is none before something that no reference contains */
    private static int end(String text, int start) {
        for (int i = start; i < text.length() && i - start <= LONGEST; i++) {
            char character = text.charAt(i);
            if (character == ';') {
                return i;
            }
            if (character != '#' && !Character.isLetterOrDigit(character)) {
                return NONE;
            }
        }
        return NONE;
    }

    private static int codePoint(String name) {
        if (name.startsWith("#x")) {
            return number(name.substring(2), 16);
        }
        return name.startsWith("#") ? number(name.substring(1), 10) : number(CODE_POINTS.getProperty(name, ""), 10);
    }

    private static int number(String digits, int radix) {
        boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(digit -> Character.digit(digit, radix) >= 0);
        long number = isNumber ? Long.parseLong(digits, radix) : NONE;
        boolean isCharacter = number > 0
                && number <= Character.MAX_CODE_POINT
                && Character.getType((int) number) != Character.SURROGATE;
        return isCharacter ? (int) number : NONE;
    }

    private static Properties load(String file) {
        Properties codePoints = new Properties();
        try (InputStream in = CharacterReferences.class.getResourceAsStream(file)) {
            codePoints.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return codePoints;
    }
}
