package net.rfcdesk.web;

import java.util.List;

/**
 * What the page shows on which pages become RFCs in bulk.
 *
 * @param settings address of the settings of the space
 * @param path below the plugin's REST address, where runs are
 * @param report address of the report of a run, without its number at the end
 */
public record RunsView(PlaceView place, String settings, String path, String report, List<RunLine> lines) {
    public RunsView {
        lines = List.copyOf(lines);
    }

    public boolean used() {
        return !lines.isEmpty();
    }
}
