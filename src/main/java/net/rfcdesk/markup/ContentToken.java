package net.rfcdesk.markup;

import java.util.Set;

/**
 * One token of a page's normalised content.
 *
 * @param name of the element; empty when it is none
 * @param text words as they were written, or the attributes of a start
 * @param target which page a link leads to; empty for all that is no link to a page
 * @param verbatim whether white space in the words shows as it is
 */
record ContentToken(Kind kind, String name, String text, String target, boolean verbatim) {

    /** What a mark can be. */
    enum Kind {
        START,
        END,
        WORDS,
        /** Between what would run into one another otherwise. */
        BOUNDARY,
        NOTHING
    }

    static final ContentToken BOUNDARY = new ContentToken(Kind.BOUNDARY, "", "", "", false);
    static final ContentToken NOTHING = new ContentToken(Kind.NOTHING, "", "", "", false);

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "big",
            "cite",
            "code",
            "del",
            "em",
            "font",
            "img",
            "ins",
            "kbd",
            "mark",
            "q",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "ac:emoticon",
            "ac:image",
            "ac:inline-comment-marker",
            "ac:link",
            "ac:link-body");

    static ContentToken start(String element, String attributes, String target) {
        return new ContentToken(Kind.START, element, attributes, target, false);
    }

    static ContentToken end(String element) {
        return new ContentToken(Kind.END, element, "", "", false);
    }

    static ContentToken words(String text, boolean verbatim) {
        return new ContentToken(Kind.WORDS, "", text, "", verbatim);
    }

    /** @return whether it begins on a line of its own, so that blanks beside it do not show */
    static boolean isBlock(String element) {
        return !INLINE.contains(element) && !element.startsWith("ri:");
    }

    /** @return with its length, so that no two sequences of pieces are written alike */
    static String piece(String text) {
        return text.length() + ":" + text;
    }

    boolean isLineBreak() {
        return kind == Kind.START && name.equals("br");
    }

    /** @return whether what follows begins on a line of its own */
    boolean endsLine() {
        return kind == Kind.BOUNDARY || (kind == Kind.START || kind == Kind.END) && isBlock(name);
    }

    /** @return whether it does not show at the end of a block */
    boolean isBlank() {
        return kind == Kind.NOTHING
                || kind == Kind.BOUNDARY
                || isLineBreak()
                || kind == Kind.WORDS && !verbatim && Whitespace.isBlank(text);
    }
}
