package net.rfcdesk.store;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.databases.Databases;
import net.rfcdesk.databases.ManyRfcs;
import net.rfcdesk.databases.ServiceFixture;
import net.rfcdesk.report.ReportQuery;
import net.rfcdesk.report.ReportResult;
import net.rfcdesk.report.ReportRow;
import net.rfcdesk.rfc.RfcFilter;
import net.rfcdesk.rfc.RfcOrder;
import net.rfcdesk.wiki.permission.Subject;
import net.rfcdesk.wiki.user.CurrentUser;
import net.rfcdesk.wiki.user.WikiUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What reports take when there are very many RFCs, against plain JDBC that asks the same of the database. Not a test: run by ./dev bench. Whatever is
 * compared is measured in turns; the lines are for bench/run.js.
 */
class ReportBench {

    private static final boolean QUICK = Boolean.getBoolean("bench.quick");
    private static final int LARGE = QUICK ? 10_000 : 100_000;
    private static final int SMALL = 1_000;
    private static final int SPACES = QUICK ? 20 : 200;
    private static final int IN_EACH = 100;
    private static final int CHUNK = 500;
    private static final int SECRETS = 30;
    private static final int SEARCHES = 301;
    private static final int TURNS = 41;
    private static final int FEW_TURNS = 7;
    private static final int CLICKS = QUICK ? 200 : 1_000;
    private static final int VIEWS = QUICK ? 1_000 : 5_000;
    private static final int CLIENTS = 16;
    private static final int BATCHES = 4;

    private final List<String> lines = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void reports(Databases databases) throws IOException, SQLException {
        try (ServiceFixture desk = new ServiceFixture(databases.open())) {
            if (databases == Databases.H2) {
                // Or a query that is asked again is not asked at all.
                desk.database.jdbc().sql("set optimize_reuse_results 0").update();
            }
            ManyRfcs many = new ManyRfcs(desk, databases == Databases.H2);
            many.space("SMALL", SMALL);
            for (int i = 0; i < SPACES; i++) {
                many.space("S" + i, IN_EACH);
            }
            Space large = many.space("LARGE", LARGE);
            desk.user("reader");
            String name = databases.name();

            firstPages(desk, name);
            againstJdbc(desk, many, name);
            cursor(desk, name, lastPage(desk, large));
            totals(desk, many, name);
            secrets(desk, name);
            export(desk, many, name);
            statements(desk, name);
            clicks(desk, many, name);
            if (databases != Databases.H2) {
                // H2 keeps its rows in the same heap.
                heap(desk, many, name);
            }
        }
        Path file = Path.of("target", "report-bench-" + databases.name() + ".txt");
        Files.write(file, lines);
    }

    private void firstPages(ServiceFixture desk, String name) {
        for (String sort : List.of("number", "updated", "title", "status")) {
            Map<String, Double> times = inTurns(
                    TURNS,
                    Map.of(
                            "small", () -> list(desk, "SMALL", sort),
                            "large", () -> list(desk, "LARGE", sort)));
            int forSmall = desk.reads(() -> list(desk, "SMALL", sort));
            int forLarge = desk.reads(() -> list(desk, "LARGE", sort));
            line(
                    name + ": first page of a report over " + LARGE + " RFCs against " + SMALL + ", sorted by " + sort
                            + ", median",
                    times.get("large") / times.get("small"),
                    "1.5",
                    "%.1f : %.1f ms; %d : %d statements of ours"
                            .formatted(times.get("large"), times.get("small"), forLarge, forSmall));
        }
        Map<String, Double> upwards =
                inTurns(TURNS, Map.of("small", () -> upwards(desk, "SMALL"), "large", () -> upwards(desk, "LARGE")));
        line(
                name + ": the same sorted by number upwards, median",
                upwards.get("large") / upwards.get("small"),
                "",
                "%.1f : %.1f ms".formatted(upwards.get("large"), upwards.get("small")));
        Map<String, Double> everywhere = inTurns(
                TURNS, Map.of("all", () -> list(desk, "*", "updated"), "one", () -> list(desk, "SMALL", "updated")));
        line(
                name + ": first page over all " + (SPACES + 2) + " spaces against one of " + SMALL + " RFCs, median",
                everywhere.get("all") / everywhere.get("one"),
                "",
                "%.1f : %.1f ms".formatted(everywhere.get("all"), everywhere.get("one")));
    }

    private static int upwards(ServiceFixture desk, String space) {
        ReportQuery query =
                ReportQuery.of(Map.of("space", space, "sort", "number", "descending", "false", "limit", "20"));
        return desk.as("reader", () -> desk.report.list(query)).rows().size();
    }

    /** The store's part of a first page: what the host does for the rights and the pages is the host's. */
    private void againstJdbc(ServiceFixture desk, ManyRfcs many, String name) {
        Selection selection = new Selection(
                List.of("LARGE"), RfcFilter.ALL, desk.now(), List.of(new Selection.Order(RfcOrder.UPDATED, true)));
        Map<String, Double> times = inTurns(
                TURNS,
                Map.of(
                        "ours", () -> desk.store.list(selection, 0, 21).size(),
                        "ao",
                                () -> new RowReader<>(desk.activeObjects, RfcRow.class)
                                        .read(selection.query().limit(21), row -> 1),
                        "jdbc",
                                () -> query(
                                                desk,
                                                "select * from " + many.table("")
                                                        + " where \"TRASHED\" = false and \"SPACE_KEY\" in (?) order by \"UPDATED_AT\" desc, \"ID\" desc limit 21",
                                                "LARGE")
                                        .size()));
        line(
                name + ": rows of the first page of " + LARGE
                        + " RFCs, through Active Objects against plain JDBC, median",
                times.get("ours") / times.get("jdbc"),
                "1.5",
                "%.2f : %.2f ms".formatted(times.get("ours"), times.get("jdbc")));
        line(
                name + ": Active Objects' part of it, rows of which nothing is made, against plain JDBC, median",
                times.get("ao") / times.get("jdbc"),
                "",
                "%.2f : %.2f ms".formatted(times.get("ao"), times.get("jdbc")));
    }

    private static long lastPage(ServiceFixture desk, Space space) {
        return desk.database
                .jdbc()
                .sql(
                        "select min(id) from (select id from contents where space_id = ? and status = 'CURRENT' and title <> ? order by id desc limit 30) last")
                .params(space.getId(), space.getKey())
                .query(Long.class)
                .single();
    }

    private void cursor(ServiceFixture desk, String name, long last) {
        Map<String, Double> times = inTurns(
                TURNS,
                Map.of(
                        "first",
                                () -> desk.as("reader", () -> desk.report.part(query("LARGE", "number"), 0))
                                        .rows()
                                        .size(),
                        "last",
                                () -> desk.as("reader", () -> desk.report.part(query("LARGE", "number"), last))
                                        .rows()
                                        .size()));
        line(
                name + ": last part of " + LARGE + " RFCs by cursor against the first, median",
                times.get("last") / times.get("first"),
                "1.2",
                "%.1f : %.1f ms".formatted(times.get("last"), times.get("first")));
    }

    /** One GROUP BY asks for nobody's rights; what the host takes for the pages and rights alone is measured beside it. */
    private void totals(ServiceFixture desk, ManyRfcs many, String name) {
        ReportQuery counted = ReportQuery.of(Map.of("space", "LARGE", "totals", "all", "limit", "1"));
        List<Long> ids =
                desk.pages.getPageIds(desk.spaces.getSpace("LARGE")).stream().toList();
        Map<String, Double> times = inTurns(
                FEW_TURNS,
                Map.of(
                        "ours",
                                () -> desk.as("reader", () -> desk.report.list(counted))
                                        .totals()
                                        .orElseThrow()
                                        .rfcs(),
                        "host", () -> desk.as("reader", () -> viewable(desk, ids)),
                        "jdbc",
                                () -> query(
                                                desk,
                                                "select \"STATUS\", count(*) from " + many.table("")
                                                        + " where \"TRASHED\" = false and \"SPACE_KEY\" = ? group by \"STATUS\"",
                                                "LARGE")
                                        .size()));
        line(
                name + ": totals of " + LARGE + " RFCs as far as they may be viewed against one GROUP BY, median",
                times.get("ours") / times.get("jdbc"),
                "3",
                "%.0f : %.1f ms".formatted(times.get("ours"), times.get("jdbc")));
        line(
                name + ": the host's part of it, pages and rights of " + LARGE + " alone, against one GROUP BY, median",
                times.get("host") / times.get("jdbc"),
                "",
                "%.0f : %.1f ms".formatted(times.get("host"), times.get("jdbc")));
    }

    private static int viewable(ServiceFixture desk, List<Long> ids) {
        int count = 0;
        for (int i = 0; i < ids.size(); i += CHUNK) {
            List<AbstractPage> pages = desk.pages.getAbstractPages(ids.subList(i, Math.min(i + CHUNK, ids.size())));
            count += desk.permissions
                    .getPermittedEntities(CurrentUser.get().orElseThrow(), Permission.VIEW, pages)
                    .size();
        }
        return count;
    }

    /** Whether somebody can find out by a clock that hidden pages have the words that they search for. */
    private void secrets(ServiceFixture desk, String name) {
        Subject author = Subject.user(desk.user("author").getKey());
        Space space = desk.space("SECRETS");
        for (int i = 0; i < SECRETS; i++) {
            desk.rfc(space, "Open " + i, "lead");
            Page hidden = desk.rfc(space, "Merger " + i, "lead");
            desk.as("author", () -> {
                desk.permissions.restrict(hidden, Permission.VIEW, List.of(author));
                return null;
            });
        }
        Map<String, Double> times = inTurns(
                SEARCHES, Map.of("hidden", () -> search(desk, "merger"), "none", () -> search(desk, "mergers")));
        line(
                name + ": search for words of " + SECRETS + " hidden titles against words of no title, median",
                times.get("hidden") / times.get("none"),
                "1.1",
                "%.2f : %.2f ms".formatted(times.get("hidden"), times.get("none")));
    }

    private static int search(ServiceFixture desk, String words) {
        return desk.as("reader", () -> desk.report.list(ReportQuery.of(Map.of("space", "SECRETS", "words", words))))
                .rows()
                .size();
    }

    private void export(ServiceFixture desk, ManyRfcs many, String name) throws SQLException {
        ReportQuery all = query("LARGE", "number");
        desk.as("reader", () -> desk.report.all(query("SMALL", "number")).count());
        long idle = used();
        long[] most = {0};
        double[] looking = {0};
        long begin = System.nanoTime();
        long rows = desk.as("reader", () -> {
            long count = 0;
            for (var each = desk.report.all(all).iterator(); each.hasNext(); count++) {
                ReportRow row = each.next();
                if (row.rfc().pageId() == 0) {
                    throw new IllegalStateException();
                }
                if (count % (LARGE / 4) == LARGE / 4 - 1) {
                    long look = System.nanoTime();
                    most[0] = Math.max(most[0], used());
                    looking[0] += seconds(look);
                }
            }
            return count;
        });
        double ours = rows / (seconds(begin) - looking[0]);
        begin = System.nanoTime();
        long read = readOnly(desk, "LARGE");
        double activeObjects = read / seconds(begin);
        begin = System.nanoTime();
        long plain = plain(desk, many);
        double jdbc = plain / seconds(begin);
        line(
                name + ": time per row of a file against plain JDBC that reads the same rows and records",
                jdbc / ours,
                "2",
                "%.0f : %.0f rows/s; %d rows".formatted(ours, jdbc, rows));
        line(
                name + ": the store's part of it, through Active Objects, against plain JDBC",
                jdbc / activeObjects,
                "",
                "%.0f : %.0f rows/s".formatted(activeObjects, jdbc));
        line(
                name + ": megabytes of heap in use while " + rows + " rows are written, above idle",
                Math.max(0, most[0] - idle) / 1e6,
                "64",
                "");
    }

    /** Rows and records in chunks, without pages, rights and what becomes of them. */
    private static long readOnly(ServiceFixture desk, String spaceKey) {
        Selection all = new Selection(List.of(spaceKey), RfcFilter.ALL, desk.now());
        long count = 0;
        List<StoredRfc> chunk = desk.store.walk(all, 0, CHUNK);
        while (!chunk.isEmpty()) {
            count += chunk.size();
            desk.recordStore.readUncached(chunk.stream()
                    .map(row -> net.rfcdesk.record.StreamId.page(row.rfc().pageId()))
                    .collect(Collectors.toSet()));
            chunk = desk.store.walk(all, chunk.get(chunk.size() - 1).rfc().pageId(), CHUNK);
        }
        return count;
    }

    /** As the database counts them, without those of the host. */
    private void statements(ServiceFixture desk, String name) {
        if (!name.equals("H2")) {
            return;
        }
        Page page = desk.rfc(desk.space("STATEMENTS"), "Counted", "lead", "security");
        desk.as("lead", () -> desk.approvals.decide(page.getId(), "lead", Choice.APPROVED, "", 1, null));
        line(name + ": statements of ours per view of an RFC", desk.statements(() -> desk.rfcs.find(page)), "2", "");
        line(
                name + ": statements of ours per approval that accepts an RFC, with its answer",
                desk.statements(() -> desk.as(
                        "security",
                        () -> desk.approvals.decide(page.getId(), "security", Choice.APPROVED, "", 1, null))),
                "8",
                "");
    }

    private void clicks(ServiceFixture desk, ManyRfcs many, String name) {
        List<Long> pages = open(desk, many.space("CLICKS", 4 * CLICKS));
        int batch = pages.size() / (2 * BATCHES + 2);
        List<List<Long>> batches = IntStream.range(0, 2 * BATCHES + 2)
                .mapToObj(i -> pages.subList(i * batch, (i + 1) * batch))
                .toList();
        perSecond(CLIENTS, desk, batches.get(0));
        perSecond(1, desk, batches.get(1));
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double one = 0;
        double several = 0;
        double busy = 0;
        for (int i = 1; i <= BATCHES; i++) {
            machine.getCpuLoad();
            several += perSecond(CLIENTS, desk, batches.get(2 * i)) / BATCHES;
            busy += machine.getCpuLoad() / BATCHES;
            one += perSecond(1, desk, batches.get(2 * i + 1)) / BATCHES;
        }
        line(
                name + ": approvals per second of " + CLIENTS
                        + " at once on different RFCs against one after the other",
                several / one,
                "",
                "%.0f : %.0f on %d cores, which the database uses too; they were busy for %.0f %% of the time that the %d took"
                        .formatted(several, one, Runtime.getRuntime().availableProcessors(), 100 * busy, CLIENTS));
    }

    private static List<Long> open(ServiceFixture desk, Space space) {
        return desk.database
                .jdbc()
                .sql("select id from contents where space_id = ? and title like ? and status = 'CURRENT'"
                        + " and id not in (select content_id from page_restrictions)")
                .params(space.getId(), space.getKey() + " open%")
                .query(Long.class)
                .list();
    }

    private static double perSecond(int threads, ServiceFixture desk, List<Long> pages) {
        WikiUser lead = desk.user("lead");
        ExecutorService clients = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        try {
            List<Future<?>> clicks = new ArrayList<>();
            pages.forEach(page -> clicks.add(clients.submit(() -> approve(desk, lead, page))));
            for (Future<?> click : clicks) {
                click.get();
            }
            return pages.size() / seconds(begin);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    private static void approve(ServiceFixture desk, WikiUser lead, long page) {
        CurrentUser.call(lead, () -> desk.approvals.decide(page, "lead", Choice.APPROVED, "", 1, null));
    }

    private void heap(ServiceFixture desk, ManyRfcs many, String name) {
        List<Long> pages = open(desk, many.space("HEAP", 2 * CLICKS + 200));
        int half = CLICKS / 2;
        work(desk, pages, pages.subList(0, half / 5));
        work(desk, pages, pages.subList(half / 5, half));
        long first = used();
        work(desk, pages, pages.subList(half, 2 * half));
        long growth = used() - first;
        line(
                name + ": megabytes that stay in use after the second " + VIEWS + " views and " + half + " approvals",
                growth / 1e6,
                "1",
                "above %.0f MB after the first".formatted(first / 1e6));
    }

    private static void work(ServiceFixture desk, List<Long> pages, List<Long> toApprove) {
        for (int i = 0; i < VIEWS; i++) {
            long page = pages.get(i % pages.size());
            desk.as("lead", () -> desk.rfcs.get(page));
        }
        toApprove.forEach(page -> approve(desk, desk.user("lead"), page));
    }

    private static long plain(ServiceFixture desk, ManyRfcs many) throws SQLException {
        long rows = 0;
        long after = 0;
        try (Connection connection = desk.database.dataSource().getConnection()) {
            while (true) {
                List<Long> ids = new ArrayList<>();
                try (PreparedStatement page = connection.prepareStatement(
                        "select * from " + many.table("")
                                + " where \"TRASHED\" = false and \"SPACE_KEY\" = 'LARGE' and \"PAGE_ID\" > ? order by \"SPACE_KEY\", \"PAGE_ID\" limit 100")) {
                    page.setLong(1, after);
                    try (ResultSet result = page.executeQuery()) {
                        while (result.next()) {
                            ids.add(result.getLong("PAGE_ID"));
                        }
                    }
                }
                if (ids.isEmpty()) {
                    return rows;
                }
                after = ids.get(ids.size() - 1);
                rows += ids.size();
                String marks = ids.stream().map(id -> "'page:" + id + "'").collect(Collectors.joining(", "));
                try (PreparedStatement records = connection.prepareStatement("select * from " + many.table("_ENTRY")
                                + " where \"STREAM\" in (" + marks + ") order by \"SEQUENCE_NO\"");
                        ResultSet result = records.executeQuery()) {
                    while (result.next()) {
                        result.getString("ENTRY_HASH");
                    }
                }
            }
        }
    }

    private static int list(ServiceFixture desk, String space, String sort) {
        ReportResult page = desk.as("reader", () -> desk.report.list(query(space, sort)));
        if (page.rows().size() != ReportQuery.FEW) {
            throw new IllegalStateException("The page has " + page.rows().size() + " rows");
        }
        return page.rows().size();
    }

    private static ReportQuery query(String space, String sort) {
        return ReportQuery.of(Map.of("space", space, "sort", sort, "descending", "true"));
    }

    private static List<Object> query(ServiceFixture desk, String sql, Object... values) {
        try (Connection connection = desk.database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Object> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(Arrays.asList(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the median of each, in milliseconds */
    private static Map<String, Double> inTurns(int turns, Map<String, Runnable> work) {
        Map<String, List<Double>> times = new HashMap<>();
        int warmUp = turns / 4 + 1;
        for (int i = 0; i < warmUp + turns; i++) {
            for (Map.Entry<String, Runnable> each : work.entrySet()) {
                long begin = System.nanoTime();
                each.getValue().run();
                if (i >= warmUp) {
                    times.computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                            .add(seconds(begin) * 1000);
                }
            }
        }
        return times.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream().sorted().toList().get(turns / 2)));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** After what is not needed any more is gone. */
    private static long used() {
        IntStream.range(0, 3).forEach(i -> System.gc());
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** @param most what it may be; empty when there is no target */
    private void line(String what, double value, String most, String details) {
        String line = String.join("\t", what, String.format(Locale.ROOT, "%.3f", value), most, details);
        System.out.println(line);
        lines.add(line);
    }
}
