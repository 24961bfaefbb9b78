package net.rfcdesk.markup;

/** Blanks of every kind, and characters without any width, which editors leave where a cursor was. */
public final class Whitespace {

    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private Whitespace() {}

    static boolean isBlank(String text) {
        return text.chars().allMatch(Whitespace::showsNothing);
    }

    /** @return without anything blank at its ends */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && showsNothing(text.charAt(start))) {
            start++;
        }
        while (end > start && showsNothing(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** @return with one space for each run of blanks */
    static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isBlank(character)) {
                folded.append(endsWithSpace(folded) ? "" : " ");
            } else if (!showsNothing(character)) {
                folded.append(character);
            }
        }
        return folded.toString();
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private static boolean showsNothing(int character) {
        return isBlank(character) || WITHOUT_WIDTH.indexOf(character) >= 0;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
