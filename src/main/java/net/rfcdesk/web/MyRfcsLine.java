package net.rfcdesk.web;

import java.util.List;

/**
 * One RFC in a list that somebody has of their own.
 *
 * @param rfc with the roles that wait for the reader, if any
 * @param waitingFor names of people and groups
 */
public record MyRfcsLine(
        WaitingLine rfc,
        Lozenge status,
        ProgressView progress,
        List<String> waitingFor,
        DisplayTime decideBy,
        boolean overdue) {
    public MyRfcsLine {
        waitingFor = List.copyOf(waitingFor);
    }
}
