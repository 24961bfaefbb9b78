package net.rfcdesk.wiki.plugin;

import java.util.Locale;

/** What this wiki offers to plugins, although no public source says that every Confluence does. A wiki can be started without it. */
public enum HostFeature {
    /** Each page below a moved one has a PageMoveEvent of its own; without it only the page at the top has. */
    MOVE_EVENTS_BELOW,
    /** The resources below /rest/prototype, which are not documented; without them they answer 404. */
    PROTOTYPE_REST,
    /**
     * getBodyAsString and setBodyAsString of ContentEntityObject; without them a plugin that calls one gets a NoSuchMethodError.
     * Reflection finds the methods still.
     */
    BODY_AS_STRING,
    /** getBodyContent and setBodyContent of ContentEntityObject; without them as above. */
    BODY_CONTENT,
    /**
     * Modules whose constructor takes beans are made for every plugin; without it only for one whose Spring context takes care of
     * annotations, as Spring makes none of the others by itself.
     */
    CONSTRUCTOR_INJECTION,
    /**
     * Of a script or style the minified file beside it is served, when the jar has one; without it the source, as in the developer
     * mode of Atlassian's applications.
     */
    MINIFIED_FILES,
    /** A server for outgoing mail; without it there is none, as on a site whose administrators did not name one. */
    MAIL_SERVER;

    /** @return as the command line has it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
