package net.rfcdesk.rfc;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to many pages of a space, one after the other; what it does to each is a {@link RunItem}.
 *
 * @param id 0 as long as it is not stored
 * @param startedBy user key of the administrator in whose name everything is done
 * @param ended when it last came to an end, or was stopped; when it was previewed, as long as nobody has started it
 * @param parameters what was chosen, as its kind writes it, JSON
 */
public record Run(
        long id,
        String spaceKey,
        Kind kind,
        State state,
        String startedBy,
        Instant created,
        @Nullable Instant ended,
        String parameters) {

    /** What is done. */
    public enum Kind {
        /** Pages become RFCs. */
        CONVERT,
        /** Files become pages that are RFCs. */
        IMPORT;

        /** @return the key of its name in the reader's language */
        public String key() {
            return "rfc-desk.run.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come. */
    public enum State {
        /** Nothing was done yet. */
        PREVIEWED,
        RUNNING,
        /** Somebody stopped it; it goes on when somebody wants it to. */
        STOPPED,
        DONE,
        /** What it did is being undone. */
        UNDOING,
        UNDONE;

        /** @return the key of its name in the reader's language */
        public String key() {
            return "rfc-desk.run.state." + name().toLowerCase(Locale.ROOT);
        }

        /** @return whether there is work for the job */
        public boolean isAtWork() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /** @return one that is not stored yet, and that nobody has started */
    public static Run previewed(String spaceKey, Kind kind, String user, Instant now, String parameters) {
        return new Run(0, spaceKey, kind, State.PREVIEWED, user, now, now, parameters);
    }
}
