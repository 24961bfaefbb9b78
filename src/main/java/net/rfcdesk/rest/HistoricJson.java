package net.rfcdesk.rest;

import java.util.List;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.transfer.HistoricResult;
import net.rfcdesk.transfer.HistoricResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file with decisions that were made elsewhere, or would become of them.
 *
 * @param imported how many were recorded, or in a preview would be
 * @param recorded of how many the record told before
 */
record HistoricJson(boolean preview, int imported, int recorded, int repeated, int problems, List<RowJson> rows) {

    /**
     * @param pageId null when no page was found
     * @param unknownUser whether nobody here has that name
     * @param refusal null when there is no problem
     */
    record RowJson(
            int row,
            @Nullable Long pageId,
            String title,
            String user,
            String decision,
            boolean unknownUser,
            String outcome,
            @Nullable ProblemJson refusal) {

        static RowJson of(HistoricResult.Line line, RefusalMessages messages) {
            return new RowJson(
                    line.row(),
                    line.pageId() == 0 ? null : line.pageId(),
                    line.title(),
                    line.user(),
                    line.decision(),
                    line.unknownUser(),
                    line.outcome().code(),
                    line.problem() == null ? null : ProblemJson.of(line.problem(), messages));
        }
    }

    /** @param field the column; null when it is not about one */
    record ProblemJson(
            String code, String message, @Nullable String field) {

        static ProblemJson of(Refusal problem, RefusalMessages messages) {
            return new ProblemJson(problem.reason().code(), messages.of(problem), problem.field());
        }
    }

    static HistoricJson of(HistoricResult result, RefusalMessages messages) {
        return new HistoricJson(
                result.preview(),
                result.count(Outcome.IMPORTED),
                result.count(Outcome.RECORDED),
                result.count(Outcome.REPEATED),
                result.count(Outcome.PROBLEM),
                result.lines().stream().map(line -> RowJson.of(line, messages)).toList());
    }
}
