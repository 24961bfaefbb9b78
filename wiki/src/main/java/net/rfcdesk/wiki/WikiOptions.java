package net.rfcdesk.wiki;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.rfcdesk.wiki.plugin.HostFeature;

/**
 * How a wiki is to be started.
 *
 * @param data the folder for what the wiki keeps
 * @param jdbcUrl where the data is stored
 * @param port 0 for any that is free
 * @param demo whether a first start makes a demo space and its accounts
 * @param story what happened in the demo, as {@link Story} reads it; null for nothing
 * @param plugins jars to install
 * @param bundles the folder with Gemini Blueprint's and Spring's bundles
 * @param smtp the server that mails go to; null keeps them in the wiki
 * @param missing what plugins have to do without
 */
public record WikiOptions(
        Path data,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        int port,
        boolean demo,
        Path story,
        List<Path> plugins,
        Path bundles,
        InetSocketAddress smtp,
        Set<HostFeature> missing) {
    public WikiOptions {
        missing = Set.copyOf(missing);
    }

    /** @return a wiki whose data is in files of that folder, without plugins, with demo data, on any free port */
    public static WikiOptions in(Path data) {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("wiki") + ";DB_CLOSE_ON_EXIT=FALSE";
        return new WikiOptions(
                data, url, "sa", "", 0, true, null, List.of(), Path.of("target", "bundles"), null, Set.of());
    }

    /** @return a wiki whose data is gone when it is closed; the folder is for its caches */
    public static WikiOptions inMemory(Path data) {
        return in(data).withDatabase("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
    }

    public WikiOptions withDatabase(String url, String user, String password) {
        return new WikiOptions(data, url, user, password, port, demo, story, plugins, bundles, smtp, missing);
    }

    public WikiOptions withPort(int newPort) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, newPort, demo, story, plugins, bundles, smtp, missing);
    }

    public WikiOptions withDemo(boolean newDemo) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, port, newDemo, story, plugins, bundles, smtp, missing);
    }

    public WikiOptions withStory(Path newStory) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, port, demo, newStory, plugins, bundles, smtp, missing);
    }

    public WikiOptions withPlugin(Path jar) {
        List<Path> more = Stream.concat(plugins.stream(), Stream.of(jar)).toList();
        return new WikiOptions(data, jdbcUrl, jdbcUser, jdbcPassword, port, demo, story, more, bundles, smtp, missing);
    }

    public WikiOptions withBundles(Path folder) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, port, demo, story, plugins, folder, smtp, missing);
    }

    public WikiOptions withSmtp(InetSocketAddress server) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, port, demo, story, plugins, bundles, server, missing);
    }

    /** @return a host that lacks these features, and no others */
    public WikiOptions without(Set<HostFeature> features) {
        return new WikiOptions(
                data, jdbcUrl, jdbcUser, jdbcPassword, port, demo, story, plugins, bundles, smtp, features);
    }
}
