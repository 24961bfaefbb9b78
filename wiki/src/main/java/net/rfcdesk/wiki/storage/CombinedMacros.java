package net.rfcdesk.wiki.storage;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Two sources of macros as one, asked anew each time, since plugins come and go. */
record CombinedMacros(Macros first, Macros second) implements Macros {
    @Override
    public Optional<MacroModule> find(String name) {
        return first.find(name).or(() -> second.find(name));
    }

    @Override
    public Collection<MacroModule> all() {
        Stream<MacroModule> added =
                second.all().stream().filter(macro -> first.find(macro.name()).isEmpty());
        return Stream.concat(first.all().stream(), added).toList();
    }
}
