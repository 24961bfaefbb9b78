package net.rfcdesk.web;

import java.util.List;

/**
 * Who changed settings, and when.
 *
 * @param differences what was before and is now, a sentence each; none when that is not told
 */
public record ChangeLine(String sentence, DisplayTime at, List<String> differences) {
    public ChangeLine {
        differences = List.copyOf(differences);
    }
}
