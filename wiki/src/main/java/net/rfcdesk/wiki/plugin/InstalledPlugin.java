package net.rfcdesk.wiki.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.plugin.descriptor.PluginDescriptor;

/** A plugin, be it enabled or not. @param jar the wiki's own copy. @param running empty while the plugin is disabled */
record InstalledPlugin(Path jar, PluginDescriptor descriptor, Optional<EnabledPlugin> running) {
    static InstalledPlugin disabled(Path jar, PluginDescriptor descriptor) {
        return new InstalledPlugin(jar, descriptor, Optional.empty());
    }

    String key() {
        return descriptor.key();
    }

    boolean isEnabled() {
        return running.isPresent();
    }

    InstalledPlugin enabledAs(EnabledPlugin plugin) {
        return new InstalledPlugin(jar, descriptor, Optional.of(plugin));
    }

    InstalledPlugin disabled() {
        return disabled(jar, descriptor);
    }

    PluginSystem.Plugin summary() {
        List<String> problems =
                running.map(plugin -> List.copyOf(plugin.problems)).orElse(List.of());
        return new PluginSystem.Plugin(key(), descriptor.name(), descriptor.version(), isEnabled(), problems);
    }
}
