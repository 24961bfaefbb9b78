package net.rfcdesk.rfc;

import java.util.Locale;

/** What one RFC is to another one. */
public enum Relation {
    COPIED_FROM,
    SUPERSEDED_BY,
    SUPERSEDES,
    RELATED_TO;

    /** @return what the other one is to this one; of its copies an RFC knows nothing */
    public Relation inverse() {
        return switch (this) {
            case COPIED_FROM -> throw new IllegalArgumentException("An RFC is not told of its copies");
            case SUPERSEDED_BY -> SUPERSEDES;
            case SUPERSEDES -> SUPERSEDED_BY;
            case RELATED_TO -> RELATED_TO;
        };
    }

    /** @return the key of its name in the reader's language */
    public String key() {
        return "rfc-desk.link." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
