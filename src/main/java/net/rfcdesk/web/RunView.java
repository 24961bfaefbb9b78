package net.rfcdesk.web;

import java.util.List;

/**
 * What the report of a run shows.
 *
 * @param all address of the list of runs
 * @param path below the plugin's REST address, where the run is
 * @param state code of its state, for the script
 * @param summary how many pages have which outcome
 * @param ended how many of them the run has come by
 * @param startable whether it can begin or go on
 * @param next address of the items behind those that are shown; empty when there are none
 */
public record RunView(
        PlaceView place,
        String all,
        String path,
        String kind,
        String state,
        String stateName,
        String explanation,
        String by,
        DisplayTime created,
        String summary,
        int ended,
        int total,
        boolean preview,
        boolean atWork,
        boolean startable,
        boolean stoppable,
        boolean undoable,
        List<RunItemLine> lines,
        String next) {
    public RunView {
        lines = List.copyOf(lines);
    }

    public boolean cut() {
        return !next.isEmpty();
    }
}
