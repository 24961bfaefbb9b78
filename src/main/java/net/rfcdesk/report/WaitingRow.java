package net.rfcdesk.report;

import java.util.List;
import net.rfcdesk.page.PendingDecision;

/** An RFC with the roles that wait for the reader. */
public record WaitingRow(ReportRow row, List<PendingDecision> waits) {

    public WaitingRow {
        waits = List.copyOf(waits);
    }
}
