package net.rfcdesk.report;

import java.util.List;
import net.rfcdesk.page.Wait;

/** An RFC with the roles that wait for the reader. */
public record WaitingRow(ReportRow row, List<Wait> waits) {

    public WaitingRow {
        waits = List.copyOf(waits);
    }
}
