package net.rfcdesk.wiki.storage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The macros that every page may use, whatever is installed. */
public final class BuiltInMacros implements Macros {
    private final Map<String, MacroModule> macros = new LinkedHashMap<>();

    public BuiltInMacros() {
        InformationMacro.all().forEach(this::add);
        List.of(
                        CodeMacro.code(),
                        CodeMacro.noformat(),
                        PanelMacro.macro(),
                        ExpandMacro.macro(),
                        StatusMacro.macro(),
                        TocMacro.macro(),
                        AnchorMacro.macro())
                .forEach(this::add);
    }

    @Override
    public Optional<MacroModule> find(String name) {
        return Optional.ofNullable(macros.get(name));
    }

    @Override
    public Collection<MacroModule> all() {
        return List.copyOf(macros.values());
    }

    private void add(MacroModule macro) {
        macros.put(macro.name(), macro);
    }
}
