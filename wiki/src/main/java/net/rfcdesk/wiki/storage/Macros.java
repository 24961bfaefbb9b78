package net.rfcdesk.wiki.storage;

import java.util.Collection;
import java.util.Optional;

/** The macros that are there right now. */
public interface Macros {
    Optional<MacroModule> find(String name);

    Collection<MacroModule> all();
}
