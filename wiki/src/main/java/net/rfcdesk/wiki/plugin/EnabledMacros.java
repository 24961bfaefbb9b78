package net.rfcdesk.wiki.plugin;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.rfcdesk.wiki.storage.MacroModule;
import net.rfcdesk.wiki.storage.Macros;

/** The macros of the enabled plugins, asked anew each time, since plugins come and go. */
record EnabledMacros(Supplier<Stream<MacroModule>> macros) implements Macros {
    @Override
    public Optional<MacroModule> find(String name) {
        return macros.get().filter(macro -> macro.name().equals(name)).findFirst();
    }

    @Override
    public Collection<MacroModule> all() {
        return macros.get().toList();
    }
}
