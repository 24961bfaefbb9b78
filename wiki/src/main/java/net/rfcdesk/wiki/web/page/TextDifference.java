package net.rfcdesk.wiki.web.page;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two texts side by side, with the words marked that differ. */
public record TextDifference(List<Row> rows) {
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

    public static TextDifference between(String before, String after) {
        return new TextDifference(GENERATOR.generateDiffRows(lines(before), lines(after)).stream()
                .map(Row::of)
                .toList());
    }

    private static List<String> lines(String text) {
        return List.of(BLOCK_END.matcher(text).replaceAll("$1\n").split("\n"));
    }

    public boolean none() {
        return rows.stream().allMatch(row -> row.kind().equals("equal"));
    }

    /** One line on both sides. @param kind equal, change, insert or delete */
    public record Row(String kind, List<Piece> before, List<Piece> after) {
        private static Row of(DiffRow row) {
            String kind = row.getTag().name().toLowerCase(Locale.ROOT);
            return new Row(kind, pieces(row.getOldLine()), pieces(row.getNewLine()));
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
