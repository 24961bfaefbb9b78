package net.rfcdesk.wiki.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The wiki's own macros and those of enabled plugins; of two with one name the wiki's own counts.
 *
 * @param installed asked anew each time, since plugins come and go
 */
public record Macros(Supplier<Stream<MacroModule>> installed) {
    private static final List<MacroModule> BUILT_IN = Stream.concat(
                    InformationMacro.all(),
                    Stream.of(CodeMacro.macro(), ExpandMacro.macro(), StatusMacro.macro(), TocMacro.macro()))
            .toList();

    Optional<MacroModule> find(String name) {
        return stream().filter(macro -> macro.name().equals(name)).findFirst();
    }

    public Collection<MacroModule> all() {
        Map<String, MacroModule> all = new LinkedHashMap<>();
        stream().forEach(macro -> all.putIfAbsent(macro.name(), macro));
        return new ArrayList<>(all.values());
    }

    private Stream<MacroModule> stream() {
        return Stream.concat(BUILT_IN.stream(), installed.get());
    }
}
