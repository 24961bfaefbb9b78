package net.rfcdesk.rfc;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The one place that knows which texts the product takes, whichever way they enter: characters that XML 1.0, JSON and every database can
 * hold, and lengths that every database has room for. Lengths are Unicode code points, which come close to what people count.
 */
public final class InputText {

    /** The most code points of a name, and of any other text of one line. */
    public static final int MOST_OF_LINE = 255;
    /** The most code points of a text of several lines. */
    public static final int MOST_OF_TEXT = 4000;
    /** The most bytes of a name in UTF-8, since the columns of some databases count bytes. */
    public static final int MOST_BYTES_OF_NAME = 450;

    /** Java takes quadratic time for a letter with many marks. What is longer than this is no name anyway. */
    private static final int LONGEST_COMPOSED = 2 * MOST_OF_TEXT;

    private static final Pattern NOT_PLAIN = Pattern.compile("[^ -~]|^ | {2}| $");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85\\u2800\\u3164\\uFFA0]+");
    /** Without joiners, by which words and pictures are written. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\x85]");
    private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

    private InputText() {}

    /**
     * Writes names that look the same in the same way: in Unicode's form NFC, one space for each run of blanks of any kind (line breaks as
     * well), none around it, and nothing that nobody sees.
     *
     * @return empty when nobody would see anything of it
     */
    public static String name(String written) {
        if (!NOT_PLAIN.matcher(written).find()) {
            return written;
        }
        String visible = INVISIBLE.matcher(written).replaceAll("");
        String composed =
                visible.length() > LONGEST_COMPOSED ? visible : Normalizer.normalize(visible, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /**
     * For names that the product keeps in a column of their own, as those of roles.
     *
     * @return why it cannot be one; empty when it can
     */
    public static Optional<Refusal> cannotBeName(String written, String field) {
        String name = name(written);
        return unusable(written, field, InputText::fitsLine)
                .or(() -> fits(name) && fits(name.toLowerCase(Locale.ROOT))
                        ? Optional.empty()
                        : refusal(field, RefusalCode.NAME_TOO_LONG, MOST_OF_LINE, MOST_BYTES_OF_NAME));
    }

    /**
     * @return as {@link #name} writes it
     * @throws Refused {@link RefusalCode#TEXT_UNUSABLE}, {@link RefusalCode#TEXT_NOT_ONE_LINE} or {@link RefusalCode#NAME_TOO_LONG}
     */
    public static String checkedName(String written, String field) {
        cannotBeName(written, field).ifPresent(Refusal::raise);
        return name(written);
    }

    /**
     * For one line that is looked up as it was written, as the names of users, groups, spaces and labels are.
     *
     * @return why nothing can be called that; empty when something can
     */
    public static Optional<Refusal> cannotBeLine(String written, String field) {
        return unusable(written, field, InputText::fitsLine).or(() -> tooLong(written, field));
    }

    /**
     * @return what was written
     * @throws Refused {@link RefusalCode#TEXT_UNUSABLE}, {@link RefusalCode#TEXT_NOT_ONE_LINE} or {@link RefusalCode#TEXT_TOO_LONG}
     */
    public static String checkedLine(String written, String field) {
        cannotBeLine(written, field).ifPresent(Refusal::raise);
        return written;
    }

    /**
     * For what people say in their own words, in however many lines.
     *
     * @return why nothing can keep it, however long it is; empty when it can be kept
     */
    public static Optional<Refusal> cannotBeText(String written, String field) {
        return unusable(lines(written), field, InputText::fitsText);
    }

    /** @return with "\n" for every line break and no blanks around it; empty when nobody would see anything of it */
    public static String text(String written) {
        return name(written).isEmpty() ? "" : lines(written).strip();
    }

    /** @return code points */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String lines(String written) {
        return LINE_BREAK.matcher(written).replaceAll("\n");
    }

    private static Optional<Refusal> unusable(String text, String field, IntPredicate fits) {
        return text.codePoints()
                .filter(fits.negate())
                .mapToObj(character -> breaksLine(character)
                        ? refusal(field, RefusalCode.TEXT_NOT_ONE_LINE)
                        : refusal(field, RefusalCode.TEXT_UNUSABLE, String.format("U+%04X", character)))
                .findFirst()
                .flatMap(refusal -> refusal);
    }

    private static Optional<Refusal> tooLong(String line, String field) {
        return length(line) > MOST_OF_LINE ? refusal(field, RefusalCode.TEXT_TOO_LONG, MOST_OF_LINE) : Optional.empty();
    }

    private static boolean fitsLine(int character) {
        return fitsText(character) && !breaksLine(character);
    }

    /** Whether XML 1.0 has it, and no database takes it for a command: control characters are of no use in a text. */
    private static boolean fitsText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n';
            case Character.SURROGATE -> false;
            default -> character != 0xFFFE && character != 0xFFFF;
        };
    }

    private static boolean breaksLine(int character) {
        return LINE_BREAKS.indexOf(character) >= 0;
    }

    private static boolean fits(String name) {
        return length(name) <= MOST_OF_LINE && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_NAME;
    }

    private static Optional<Refusal> refusal(String field, RefusalCode reason, Object... details) {
        Object[] arguments = new Object[details.length + 1];
        arguments[0] = field;
        System.arraycopy(details, 0, arguments, 1, details.length);
        return Optional.of(Refusal.of(reason, arguments).in(field));
    }
}
