package net.rfcdesk.rfc;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a text where texts are put in order: case and accents do not tear a list apart. It is made of hexadecimal digits alone, which
 * every collation of every database, and Java, put in the same order.
 */
public final class SortKey {

    /** Of digits; texts are told apart by half as many bytes. */
    public static final int LENGTH = 300;

    /** Before all others. */
    public static final String OF_NOTHING = "0";

    /** No text has it, and it comes before whatever a longer text has there. */
    private static final String END = "00";

    private static final int TIE_BREAKER = 16;

    private SortKey() {}

    public static String of(@Nullable String text) {
        return digits(text, LENGTH);
    }

    /**
     * @param owner whose text it is. What one owner has stands together, also between equal texts of others.
     */
    public static String of(@Nullable String text, @Nullable String owner) {
        String whose = Sha256.of(owner == null ? "" : owner).substring(0, TIE_BREAKER);
        return digits(text, LENGTH - END.length() - TIE_BREAKER) + END + whose;
    }

    private static String digits(@Nullable String text, int most) {
        String folded = text == null ? "" : SearchText.fold(text).strip();
        String digits = HexFormat.of().formatHex(folded.getBytes(StandardCharsets.UTF_8));
        return digits.isEmpty() ? OF_NOTHING : digits.substring(0, Math.min(digits.length(), most));
    }
}
