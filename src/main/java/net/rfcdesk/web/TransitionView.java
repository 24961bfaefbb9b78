package net.rfcdesk.web;

import java.util.List;

/**
 * What the status macro shows of how the RFC came by its status.
 *
 * @param sentence what happened, and who did it
 * @param reason empty when none was given
 */
public record TransitionView(String sentence, String icon, DisplayTime at, List<TextRun> reason) {

    public TransitionView {
        reason = List.copyOf(reason);
    }

    public boolean reasoned() {
        return !reason.isEmpty();
    }
}
