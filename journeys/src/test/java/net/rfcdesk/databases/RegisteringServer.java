package net.rfcdesk.databases;

import com.atlassian.confluence.spaces.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process of its own that makes RFCs, many at once. */
final class RegisteringServer {
    static final String SPACE = "DS";
    static final int PAGES = 128;
    private static final int THREADS = 16;

    private RegisteringServer() {}

    /** Arguments: JDBC URL, and what tells this server's pages from another's. */
    public static void main(String[] arguments) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (ServiceFixture desk = new ServiceFixture(Databases.onPostgres(arguments[0]))) {
            Space space = desk.spaces.byKey(SPACE).orElseThrow();
            List<Future<?>> made = new ArrayList<>();
            for (int i = 0; i < PAGES; i++) {
                String title = "Page " + i + " of server " + arguments[1];
                made.add(threads.submit(() -> desk.rfc(space, title)));
            }
            for (Future<?> each : made) {
                each.get();
            }
            desk.followed();
        } finally {
            threads.shutdown();
        }
    }
}
