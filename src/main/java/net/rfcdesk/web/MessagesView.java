package net.rfcdesk.web;

import java.util.List;

/** What the page shows of the mails that people are to get. */
public record MessagesView(int waiting, int sent, int givenUp, List<MessageLine> rows) {
    public MessagesView {
        rows = List.copyOf(rows);
    }

    public boolean empty() {
        return rows.isEmpty();
    }
}
