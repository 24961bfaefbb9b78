package net.rfcdesk.wiki;

import java.util.List;
import net.rfcdesk.wiki.plugin.HostFeature;
import net.rfcdesk.wiki.web.WebServer;
import picocli.CommandLine;

/** A running wiki: started and stopped. */
public final class Wiki implements AutoCloseable {
    private final WikiParts parts;
    private final List<FirstStart.Account> newAccounts;
    private final Shutdown shutdown;

    private Wiki(WikiParts parts, List<FirstStart.Account> newAccounts, Shutdown shutdown) {
        this.parts = parts;
        this.newAccounts = newAccounts;
        this.shutdown = shutdown;
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new StartCommand())
                .setExecutionExceptionHandler(StartCommand::explain)
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * @return once the wiki answers
     * @throws net.rfcdesk.wiki.refusal.PluginRefused when one of the plugins cannot be installed
     */
    public static Wiki start(WikiOptions options) {
        Shutdown shutdown = new Shutdown();
        try {
            return start(options, shutdown);
        } catch (RuntimeException failure) {
            shutdown.close();
            throw failure;
        }
    }

    private static Wiki start(WikiOptions options, Shutdown shutdown) {
        WebServer server = new WebServer(options.port());
        shutdown.later(server::close);
        WikiParts parts = WikiParts.make(options, server.baseUrl(), shutdown);
        List<FirstStart.Account> accounts = new FirstStart(parts).make(options.demo());
        options.plugins().forEach(parts.plugins()::install);
        new WebParts(parts).serveOn(server, !options.missing().contains(HostFeature.PROTOTYPE_REST));
        shutdown.later(server::close);
        if (options.story() != null && options.demo() && !accounts.isEmpty()) {
            new StoryTeller(parts.baseUrl(), parts.clock()).tell(Story.of(options.story()));
        }
        return new Wiki(parts, accounts, shutdown);
    }

    public WikiParts parts() {
        return parts;
    }

    /** @return with the context path, without a slash at its end */
    public String baseUrl() {
        return parts.baseUrl();
    }

    /** @return the accounts that this start made, none unless it was the first */
    List<FirstStart.Account> newAccounts() {
        return newAccounts;
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
