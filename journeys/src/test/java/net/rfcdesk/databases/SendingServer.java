package net.rfcdesk.databases;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import net.rfcdesk.wiki.mail.MailServers;

/** A process of its own that tells people what happened. */
final class SendingServer {

    /** What it says when it has started, and after each run. */
    static final String READY = "ready";

    private SendingServer() {}

    /**
     * Arguments: JDBC URL, and the port of the mail server. Each line that it reads is a time that its clock passes before it runs once; it
     * ends with its input.
     */
    public static void main(String[] arguments) throws Exception {
        InetSocketAddress mailServer = new InetSocketAddress("localhost", Integer.parseInt(arguments[1]));
        try (ServiceFixture desk = new ServiceFixture(
                        Databases.onPostgres(arguments[0]), MailServers.of(mailServer, InstantSource.system()));
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(READY);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                desk.clock.pass(Duration.parse(line));
                desk.notifications.run(() -> false);
                System.out.println(READY);
            }
        }
    }
}
