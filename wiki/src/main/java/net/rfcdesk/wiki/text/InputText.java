package net.rfcdesk.wiki.text;

import net.rfcdesk.wiki.refusal.InvalidInput;

/** What the wiki takes for a text: characters that XML, JSON and both databases can hold, and as many as there is room for. */
public final class InputText {
    private InputText() {}

    /**
     * @return the text
     * @throws InvalidInput when it has a control character other than line ends and tabs, half a surrogate pair, or none of Unicode's
     */
    public static String of(String field, String text) {
        text.codePoints()
                .filter(character -> !isStorable(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new InvalidInput(
                            field,
                            "\"%s\" has a character that cannot be stored (U+%04X). Remove it."
                                    .formatted(field, character));
                });
        return text;
    }

    /**
     * @param longest in UTF-16 code units, which are as many as the databases count, or more
     * @return the text
     * @throws InvalidInput when it is longer
     */
    public static String fitting(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInput(
                    field, "\"" + field + "\" has more than " + longest + " characters. Choose a shorter text.");
        }
        return text;
    }

    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(InputText::isStorable);
    }

    /** The characters of XML 1.0. */
    private static boolean isStorable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character < 0xFFFE
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
