package net.rfcdesk.rfc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts as people look for them: without case, accents and what nobody sees. It is worked out here and never by a database, since each
 * of them folds and orders letters in its own way.
 */
public final class SearchText {

    /** The accents that any script may use; vowel signs of a script, which tell words apart, stay, and so do Japanese sound marks. */
    private static final Pattern ACCENTS_AND_INVISIBLE =
            Pattern.compile("[\\p{Mn}&&\\p{IsInherited}&&[^\\u3099\\u309A]]|\\p{Cf}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Letters that Unicode does not decompose, as Latin alphabets are sorted where nobody knows the language. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ς', "σ"));

    private SearchText() {}

    /** @return the same for texts that differ in case, accents, the width or form of letters, or kinds of blanks alone */
    public static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = ACCENTS_AND_INVISIBLE.matcher(decomposed).replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        // By way of capital letters, as some small ones have two; letter by letter, since a word's end has its
        // own small sigma.
        bare.toUpperCase(Locale.ROOT).codePoints().map(Character::toLowerCase).forEach(letter -> {
            String several = LETTERS.get(letter);
            if (several == null) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(several);
            }
        });
        return BLANKS.matcher(folded).replaceAll(" ");
    }
}
