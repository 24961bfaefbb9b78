package net.rfcdesk.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.spaces.Space;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.rfc.Now;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.store.Selection;
import org.junit.jupiter.api.Test;

/** Two servers that share a database give no number twice and leave none out. */
final class NumbersTest {
    private static final int SERVERS = 2;

    @Test
    void serversAtOnceGiveEachNumberOnce() throws Exception {
        String url = Databases.newOnPostgres();
        try (ServiceFixture desk = new ServiceFixture(Databases.onPostgres(url))) {
            Space space = desk.space(RegisteringServer.SPACE);

            List<Process> servers = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                servers.add(JavaProcess.start(RegisteringServer.class, url, String.valueOf(i)));
            }
            for (Process server : servers) {
                String said = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(server.waitFor()).as(said).isZero();
            }

            assertThat(numbers(desk, space))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, SERVERS * RegisteringServer.PAGES)
                            .mapToObj(number -> "RFC-" + number)
                            .toList());
        }
    }

    private static List<String> numbers(ServiceFixture desk, Space space) {
        List<String> numbers = new ArrayList<>();
        for (int offset = 0; offset < SERVERS * RegisteringServer.PAGES; offset += ReportQuery.MOST) {
            Selection all = new Selection(
                    List.of(space.getKey()),
                    RfcFilter.ALL,
                    new Now(Instant.EPOCH, ZoneOffset.UTC),
                    List.of(new Selection.Order(RfcOrder.NUMBER, false)));
            desk.store.list(all, offset, ReportQuery.MOST).stream()
                    .map(stored -> stored.rfc().number().toString())
                    .forEach(numbers::add);
        }
        return numbers;
    }
}
