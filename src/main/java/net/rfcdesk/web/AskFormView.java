package net.rfcdesk.web;

import java.util.List;

/**
 * The form in which people are asked for their decisions.
 *
 * @param path of the request that sends it, below the plugin's REST address
 * @param decideBy the day that the page names
 */
public record AskFormView(String path, List<AskLine> lines, DisplayTime decideBy) {
    public AskFormView {
        lines = List.copyOf(lines);
    }
}
