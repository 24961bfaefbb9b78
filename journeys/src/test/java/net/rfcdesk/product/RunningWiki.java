package net.rfcdesk.product;

import com.atlassian.confluence.spaces.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.rfcdesk.wiki.Wiki;
import net.rfcdesk.wiki.WikiOptions;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.plugin.HostFeature;
import net.rfcdesk.wiki.plugin.PluginSystem;
import net.rfcdesk.wiki.user.CurrentUser;

/** The embedded wiki with the packed plugin in it, and its demo accounts. */
final class RunningWiki implements AutoCloseable {
    private static final Path PLUGIN = Path.of(System.getProperty("plugin.jar"));
    private static final Path BUNDLES = Path.of(System.getProperty("wiki.bundles"));

    private final Wiki wiki;
    private final Path temporary;

    private RunningWiki(WikiOptions options, Path temporary) {
        wiki = Wiki.start(options.withPlugin(PLUGIN).withBundles(BUNDLES));
        this.temporary = temporary;
    }

    static RunningWiki inMemory() {
        Path folder = temporary();
        return new RunningWiki(WikiOptions.inMemory(folder), folder);
    }

    /** A wiki in whose demo space something has happened. */
    static RunningWiki inMemoryTelling(Path story) {
        Path folder = temporary();
        return new RunningWiki(WikiOptions.inMemory(folder).withStory(story), folder);
    }

    /** A wiki on which the plugin has to do without some features. */
    static RunningWiki inMemoryWithout(HostFeature... missing) {
        Path folder = temporary();
        return new RunningWiki(WikiOptions.inMemory(folder).without(Set.of(missing)), folder);
    }

    /** A wiki that finds what an earlier one has left in the folder. */
    static RunningWiki onFiles(Path data) {
        return new RunningWiki(WikiOptions.in(data), null);
    }

    static RunningWiki onDatabase(String url, String user, String password) {
        Path folder = temporary();
        return new RunningWiki(WikiOptions.in(folder).withDatabase(url, user, password), folder);
    }

    HttpUser as(String name) {
        return HttpUser.named(wiki.baseUrl(), name);
    }

    HttpUser anonymous() {
        return HttpUser.anonymous(wiki.baseUrl());
    }

    /** Without a slash at its end. */
    String url() {
        return wiki.baseUrl();
    }

    PluginSystem plugins() {
        return wiki.parts().plugins();
    }

    void letEverybodyRead(String spaceKey) {
        asAdministrator(
                space -> wiki.parts().permissions().grant(space, SpacePermission.VIEW, Subject.anonymous()), spaceKey);
    }

    void letOnlyUsersRead(String spaceKey) {
        asAdministrator(
                space -> wiki.parts().permissions().revoke(space, SpacePermission.VIEW, Subject.anonymous()), spaceKey);
    }

    /** @return that user, who administers the space from now on, and not the site */
    HttpUser administrator(String spaceKey, String name) {
        Subject user =
                Subject.user(wiki.parts().users().byName(name).orElseThrow().getKey());
        asAdministrator(space -> wiki.parts().permissions().grant(space, SpacePermission.ADMINISTER, user), spaceKey);
        return as(name);
    }

    private void asAdministrator(Consumer<Space> work, String spaceKey) {
        CurrentUser.call(wiki.parts().users().byName("admin").orElseThrow(), () -> {
            work.accept(wiki.parts().spaces().byKey(spaceKey).orElseThrow());
            return null;
        });
    }

    @Override
    public void close() {
        wiki.close();
        if (temporary != null) {
            remove(temporary);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("rfc-desk-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
