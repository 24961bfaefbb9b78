package net.rfcdesk.web;

import java.util.List;

/** What somebody wants to be told of one space. */
public record SpaceChoiceLine(String spaceKey, List<FormOption> options) {
    public SpaceChoiceLine {
        options = List.copyOf(options);
    }

    public boolean blank() {
        return spaceKey.isEmpty();
    }
}
