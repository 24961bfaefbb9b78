package net.rfcdesk.wiki.storage;

import java.util.Collection;
import java.util.Optional;

/** The macros that are there right now. */
public interface Macros {
    Optional<MacroModule> find(String name);

    Collection<MacroModule> all();

    /** The macros of both; where both have one of the same name, the first's. */
    static Macros combined(Macros first, Macros second) {
        return new CombinedMacros(first, second);
    }
}
