package net.rfcdesk.transfer;

import java.util.List;
import java.util.Locale;
import net.rfcdesk.rfc.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file, or would become of them.
 *
 * @param preview whether nothing was written
 * @param lines in the order of the file
 */
public record HistoricResult(boolean preview, List<Line> lines) {

    public HistoricResult {
        lines = List.copyOf(lines);
    }

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /**
     * One row.
     *
     * @param row its number in the file
     * @param pageId 0 when no page was found
     * @param title of the page that was found; else what the file says of it
     * @param user who decided, as the file has it
     * @param decision as the file has it
     * @param unknownUser whether nobody here has that name
     * @param problem in {@link Outcome#PROBLEM}; else none
     */
    public record Line(
            int row,
            long pageId,
            String title,
            String user,
            String decision,
            boolean unknownUser,
            Outcome outcome,
            @Nullable Refusal problem) {}

    /** What became of a row. */
    public enum Outcome {
        /** It was recorded; in a preview, it would be. */
        IMPORTED,
        /** The record told of it before. */
        RECORDED,
        /** An earlier row of the file says the same. */
        REPEATED,
        /** Nothing, before somebody puts it right. */
        PROBLEM;

        /** @return for programs; stable */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
