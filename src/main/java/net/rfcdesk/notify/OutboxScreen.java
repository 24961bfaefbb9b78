package net.rfcdesk.notify;

import java.util.List;

/**
 * What administrators see of the mails that people are to get.
 *
 * @param sent within the last 30 days
 * @param givenUp as above
 * @param newest of those that wait or were given up, the newest first
 */
public record OutboxScreen(int waiting, int sent, int givenUp, List<UnsentMail> newest) {

    public OutboxScreen {
        newest = List.copyOf(newest);
    }
}
