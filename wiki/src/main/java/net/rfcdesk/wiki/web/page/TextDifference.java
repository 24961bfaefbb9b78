package net.rfcdesk.wiki.web.page;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Two texts side by side, with the words marked that differ. */
public record TextDifference(List<Row> rows) {
    /** Lines that are shown around a change; fewer than so many in between are not worth hiding. */
    private static final int CONTEXT = 2;

    /** What editors add by themselves. */
    private static final Pattern NOISE = Pattern.compile(" ac:(?:macro-id|schema-version|local-id)=\"[^\"]*\"");

    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    /** Storage format is often one long line: a line for each block reads better. */
    private static final Pattern BLOCK_END =
            Pattern.compile("(</(?:p|h[1-6]|li|ul|ol|tr|table|ac:structured-macro|ac:task|ac:task-list)>)(?!\n)");

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .mergeOriginalRevised(false)
            .ignoreWhiteSpaces(true)
            .lineNormalizer(line -> line)
            .oldTag(opening -> opening ? BEGIN : END)
            .newTag(opening -> opening ? BEGIN : END)
            .build();

    /** @return the difference of two sources */
    public static TextDifference between(String before, String after) {
        return ofLines(lines(before), lines(after));
    }

    /**
     * @param userNames gives the name of a user by the key
     * @return the difference as people read it; of the sources, without what editors write by themselves, when only markup differs
     */
    public static TextDifference ofTexts(String before, String after, UnaryOperator<String> userNames) {
        TextDifference read = ofLines(ReadableText.lines(before, userNames), ReadableText.lines(after, userNames));
        return read.none() ? between(withoutNoise(before), withoutNoise(after)) : read;
    }

    private static String withoutNoise(String source) {
        return NOISE.matcher(source).replaceAll("");
    }

    private static TextDifference ofLines(List<String> before, List<String> after) {
        return new TextDifference(
                GENERATOR.generateDiffRows(before, after).stream().map(Row::of).toList());
    }

    /** @return the rows in groups: changes with a little around them, and in between what is the same, to be folded */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int changes = 0;
        for (int start = 0; start < rows.size(); ) {
            boolean near = isNearChange(start);
            int end = start;
            while (end < rows.size() && isNearChange(end) == near) {
                end++;
            }
            parts.add(new Part(near ? ++changes : 0, rows.subList(start, end)));
            start = end;
        }
        return List.copyOf(parts);
    }

    private boolean isNearChange(int index) {
        return IntStream.rangeClosed(index - CONTEXT, index + CONTEXT)
                .filter(near -> near >= 0 && near < rows.size())
                .anyMatch(near -> !rows.get(near).isEqual());
    }

    /** @return how many changed passages there are */
    public long changes() {
        return parts().stream().filter(part -> !part.folded()).count();
    }

    private static List<String> lines(String text) {
        return List.of(BLOCK_END.matcher(text).replaceAll("$1\n").split("\n"));
    }

    public boolean none() {
        return rows.stream().allMatch(Row::isEqual);
    }

    /** Rows that belong together. @param change counts the changed passages, from 1; 0 for what is the same */
    public record Part(int change, List<Row> rows) {
        public boolean folded() {
            return change == 0;
        }
    }

    /** One line on both sides. @param kind equal, change, insert or delete */
    public record Row(String kind, List<Piece> before, List<Piece> after) {
        private static Row of(DiffRow row) {
            String kind = row.getTag().name().toLowerCase(Locale.ROOT);
            return new Row(kind, pieces(row.getOldLine()), pieces(row.getNewLine()));
        }

        private boolean isEqual() {
            return kind.equals("equal");
        }

        private static List<Piece> pieces(String line) {
            List<Piece> pieces = new ArrayList<>();
            boolean changed = false;
            for (String text : line.split("[" + BEGIN + END + "]", -1)) {
                if (!text.isEmpty()) {
                    pieces.add(new Piece(changed, text));
                }
                changed = !changed;
            }
            return pieces;
        }
    }

    /** A part of a line that is the same on both sides, or is not. */
    public record Piece(boolean changed, String text) {}
}
