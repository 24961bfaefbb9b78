package net.rfcdesk.wiki.plugin;

import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.rfcdesk.wiki.Engine;
import net.rfcdesk.wiki.mail.MailServers;
import net.rfcdesk.wiki.plugin.service.Host;
import net.rfcdesk.wiki.storage.MacroModule;
import net.rfcdesk.wiki.storage.Rendering;
import net.rfcdesk.wiki.user.WikiUser;

/** A plugin system on an engine of its own. */
final class RunningPlugins implements AutoCloseable {
    private static final Path BUNDLES = Path.of("target", "bundles");

    final Engine engine = Engine.inMemory();
    final WikiUser user = engine.user("ann");
    final Space space = engine.space(user, "NOTES");
    final Path folder;
    final PluginSystem plugins;

    RunningPlugins() {
        folder = temporaryFolder();
        plugins = started("cache");
    }

    /** @return a second one on the same database, as after a restart of the wiki */
    PluginSystem started(String cache) {
        PluginSystem system = new PluginSystem(BUNDLES, folder.resolve(cache), Set.of());
        system.start(new Host(
                engine.database,
                engine.users,
                engine.spaces,
                engine.pages,
                engine.permissions,
                engine.events,
                engine.accessMode,
                MailServers.none(),
                "http://localhost/wiki"));
        return system;
    }

    PluginSystem.Plugin install(PluginJar jar) {
        return plugins.install(jar.in(folder));
    }

    void uninstallAll() {
        plugins.plugins().forEach(plugin -> plugins.uninstall(plugin.key()));
    }

    Optional<MacroModule> macro(String name) {
        return plugins.macros().filter(macro -> macro.name().equals(name)).findFirst();
    }

    /** @return the macro's HTML for an anonymous reader, in a preview without a page */
    String note(String text) {
        try {
            return macro("note")
                    .orElseThrow()
                    .execute(Map.of("text", text), "", new Rendering(null, "NOTES", "preview"));
        } catch (MacroExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> notes() {
        return engine.database
                .jdbc()
                .sql("select \"TEXT\" from \"AO_C815D4_NOTE\" order by \"ID\"")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        plugins.close();
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("plugins");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
