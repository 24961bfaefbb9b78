package net.rfcdesk.wiki;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import net.rfcdesk.wiki.plugin.HostFeature;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The wiki's command line. */
@Command(
        name = "wiki",
        mixinStandardHelpOptions = true,
        description = "Starts a small wiki that hosts Confluence plugins.",
        sortOptions = false)
final class StartCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the wiki keeps its data (default: ${DEFAULT-VALUE})")
    private Path data = defaultData();

    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description =
                    "a database to use, such as jdbc:postgresql://localhost/wiki (default: H2, a file in the data folder)")
    private String jdbc;

    @Option(names = "--jdbc-user", paramLabel = "NAME", description = "who logs in to that database")
    private String jdbcUser = "";

    @Option(
            names = "--jdbc-password",
            paramLabel = "PASSWORD",
            description = "and with which password",
            arity = "0..1",
            interactive = true)
    private String jdbcPassword = "";

    @Option(names = "--port", description = "where to listen, 0 for any free port (default: ${DEFAULT-VALUE})")
    private int port = 1990;

    @Option(names = "--empty", description = "a first start makes an administrator only, no demo space and accounts")
    private boolean empty;

    @Option(
            names = "--story",
            paramLabel = "FILE",
            description = "what happened in the demo space before a first start: requests of its users")
    private Path story;

    @Option(names = "--plain", description = "a first start makes the demo space and accounts, and tells no story")
    private boolean plain;

    @Option(names = "--plugin", paramLabel = "JAR", description = "a plugin to install; may be repeated")
    private List<Path> plugins = List.of();

    @Option(
            names = "--bundles",
            paramLabel = "DIR",
            description = "the folder with the plugin system's own bundles (default: ${DEFAULT-VALUE})")
    private Path bundles = Path.of("target", "bundles");

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            converter = SmtpAddress.class,
            description = "the server that mails go to (default: none; Administration, Mails shows them)")
    private InetSocketAddress smtp;

    @Option(
            names = "--without",
            paramLabel = "FEATURE",
            split = ",",
            description = "what plugins have to do without, to see how they fare: ${COMPLETION-CANDIDATES}")
    private Set<HostFeature> missing = Set.of();

    @Override
    public Integer call() {
        plugins.stream().filter(jar -> !Files.isRegularFile(jar)).findFirst().ifPresent(jar -> {
            throw new ParameterException(spec.commandLine(), "There is no plugin " + jar + ". Build it first.");
        });
        Wiki wiki = Wiki.start(options());
        Runtime.getRuntime().addShutdownHook(new Thread(wiki::close, "shutdown"));
        greet(wiki, spec.commandLine().getOut());
        return 0;
    }

    /** Says in a sentence why the wiki does not start. The log says more at the level debug. */
    static int explain(Exception failure, CommandLine command, ParseResult ignored) {
        LoggerFactory.getLogger(Wiki.class).debug("The wiki does not start", failure);
        command.getErr().println("The wiki does not start: " + failure.getMessage());
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause != failure) {
            command.getErr().println("  because: " + cause.getMessage());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private WikiOptions options() {
        WikiOptions options = WikiOptions.in(data)
                .withPort(port)
                .withDemo(!empty)
                .withStory(plain ? null : story)
                .withBundles(bundles)
                .withSmtp(smtp)
                .without(missing);
        for (Path plugin : plugins) {
            options = options.withPlugin(plugin);
        }
        return jdbc == null ? options : options.withDatabase(jdbc, jdbcUser, jdbcPassword);
    }

    private void greet(Wiki wiki, PrintWriter out) {
        if (!wiki.newAccounts().isEmpty()) {
            out.println("Accounts, each with its name as password:");
            wiki.newAccounts().forEach(account -> out.printf("  %-9s %s%n", account.name(), account.part()));
        }
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.println("Data is kept in "
                + (jdbc == null ? data.toAbsolutePath().normalize() : "the database that was named"));
        out.println(wiki.baseUrl());
        out.println("ready in " + (System.currentTimeMillis() - started) + " ms");
        out.flush();
    }

    private static Path defaultData() {
        String folder = System.getenv("XDG_DATA_HOME");
        Path base = folder == null || folder.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(folder);
        return base.resolve("rfc-desk");
    }

    /** Reads where a mail server is. The name is looked up for each mail. */
    private static final class SmtpAddress implements ITypeConverter<InetSocketAddress> {
        @Override
        public InetSocketAddress convert(String value) {
            URI address = URI.create("smtp://" + value);
            if (address.getHost() == null || address.getPort() < 0) {
                throw new TypeConversionException("\"" + value + "\" is no host with a port, such as localhost:25");
            }
            return InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
        }
    }
}
