package net.rfcdesk.store;

import java.nio.charset.StandardCharsets;
import net.java.ao.schema.StringLength;
import net.rfcdesk.rfc.Sha256;

/**
 * How wide the columns of texts are, and how a text is made to fit one. Widths are bytes of UTF-8: Oracle counts bytes where other
 * databases count characters, and what fits in bytes fits everywhere.
 */
final class Width {

    /** Of users' keys and names, and of whatever only the product writes. */
    static final int NAME = 255;
    /** Of what is looked up as a whole, such as a space's key with a number behind it. */
    static final int KEY = 300;
    /** The widest that Active Objects makes and databases index. */
    static final int WIDEST = StringLength.MAX_LENGTH;

    private static final int DIGEST = 64;

    private Width() {}

    static boolean fits(String text, int width) {
        return text.getBytes(StandardCharsets.UTF_8).length <= width;
    }

    /**
     * Active Objects never widens a column that is there: those that have become {@link #WIDEST} may have the room of a {@link #NAME} where
     * they are older, on databases that count characters.
     *
     * @return whether it fits both
     */
    static boolean fitsFirst(String text) {
        return fits(text, WIDEST) && text.codePointCount(0, text.length()) <= NAME;
    }

    /**
     * For what has to be read as it was written.
     *
     * @throws IllegalArgumentException when it does not fit
     */
    static String whole(String text, int width) {
        if (!fits(text, width)) {
            throw new IllegalArgumentException("Longer than the " + width + " bytes of its column: " + text);
        }
        return text;
    }

    /**
     * For what is only shown or put in order.
     *
     * @return its beginning, up to the last whole character that fits
     */
    static String cut(String text, int width) {
        if (fits(text, width)) {
            return text;
        }
        int end = 0;
        int bytes = 0;
        while (bytes <= width) {
            int character = text.codePointAt(end);
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            end += bytes <= width ? Character.charCount(character) : 0;
        }
        return text.substring(0, end);
    }

    /**
     * For what is only compared.
     *
     * @return its beginning, and a hash of the whole of it in place of the rest, if it does not fit
     */
    static String hashed(String text, int width) {
        return fits(text, width) ? text : cut(text, width - DIGEST) + Sha256.of(text);
    }
}
