package net.rfcdesk.macro;

import java.util.List;

/**
 * What the status macro shows of an RFC.
 *
 * @param from the status, for programs
 * @param screen whether icons can be drawn
 * @param reapprove whether it was accepted with a text that has changed since
 * @param changes that the reader may make to the status
 */
public record StatusView(
        long pageId,
        String number,
        Badge status,
        String from,
        String author,
        When opened,
        When updated,
        ProgressView progress,
        boolean screen,
        boolean reapprove,
        List<StatusChange> changes) {
    public StatusView {
        changes = List.copyOf(changes);
    }

    public boolean changeable() {
        return !changes.isEmpty();
    }

    public String warningIcon() {
        return Icon.WARNING;
    }
}
