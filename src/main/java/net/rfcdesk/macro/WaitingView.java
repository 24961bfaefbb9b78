package net.rfcdesk.macro;

import java.util.List;

/** What the report macro shows of what waits for the reader. */
public record WaitingView(List<WaitingLine> rows) {
    public WaitingView {
        rows = List.copyOf(rows);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
