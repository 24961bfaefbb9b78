package net.rfcdesk.page;

/** Renders the page on which administrators of a space say how its RFCs are handled. */
public interface SpaceFragment {

    /** @return a whole HTML page, for the host to put into its frame */
    String settings(SpacePage page);
}
