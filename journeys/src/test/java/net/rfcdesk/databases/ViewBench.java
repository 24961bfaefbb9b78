package net.rfcdesk.databases;

import com.atlassian.confluence.pages.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.page.ListedRfc;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.record.ChainHead;
import net.rfcdesk.record.ChainedEntry;
import net.rfcdesk.record.IntegrityCheck;
import net.rfcdesk.record.StreamId;
import net.rfcdesk.store.LoadedRecords;
import net.rfcdesk.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What one view of an RFC takes inside the JVM: five roles, 200 decisions in its record. Not a test: run by ./dev bench, whose table has the lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
public class ViewBench {

    private static final int DECISIONS = 200;
    private static final double KILO = 1000;

    private ServiceFixture desk;
    private Page page;
    private StreamId stream;
    private ListedRfc listed;
    private LoadedRecords records;
    private List<ChainedEntry> entries;
    private ChainHead head;

    @Setup
    public void makeAnRfc() {
        desk = new ServiceFixture(Databases.H2.open());
        page = desk.rfc(desk.space("VIEW"), "Viewed", "lead", "security", "product", "board", "legal");
        Integer previous = null;
        for (int i = 0; i < DECISIONS; i++) {
            Integer last = previous;
            RfcPage decided = desk.as(
                    "lead",
                    () -> desk.approvals.decide(page.getId(), "lead", Choice.CHANGES_REQUESTED, "Question", 1, last));
            previous = decided.roles().get(0).decisions().get(0).decision().entry();
        }
        stream = StreamId.page(page.getId());
        records = desk.recordStore.histories(page.getId(), "VIEW");
        listed = desk.as(
                "lead",
                () -> desk.lists
                        .listed(List.of(desk.store.find(page.getId()).orElseThrow()))
                        .get(0));
        RecordStore store = new RecordStore(desk.activeObjects);
        entries = store.entries(stream);
        head = store.head(stream);
    }

    @TearDown
    public void close() {
        desk.close();
    }

    /** What the macros show: two statements, the page's text, the tally, what the reader may do. */
    @Benchmark
    public Object view() {
        return desk.as("lead", () -> desk.rfcs.find(page));
    }

    /** The same, with the HTML of all macros. */
    @Benchmark
    public Object viewAsHtml() {
        return desk.as("lead", () -> {
            RfcPage read = desk.rfcs.find(page).orElseThrow();
            return List.of(desk.fragments.status(read), desk.fragments.roles(read));
        });
    }

    @Benchmark
    public List<RoleStatus> tally() {
        return desk.lists.roleStatuses(
                listed, records.ofPage(page.getId()), records.settingsOf("VIEW"), desk.lists.directory());
    }

    /** All hashes of the record. */
    @Benchmark
    public IntegrityCheck check() {
        return IntegrityCheck.of(stream, entries, head);
    }

    @Test
    void measure() throws RunnerException, IOException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ViewBench.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        List<String> lines = results.stream().flatMap(ViewBench::lines).toList();
        Files.write(Path.of("target", "report-bench-JMH.txt"), lines);
    }

    /** A busy machine makes all of it slower, but allocates as much. */
    private static Stream<String> lines(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return Stream.of(
                line("microseconds to " + time.getLabel(), time.getScore(), time.getScoreError()),
                line(
                        "kilobytes allocated to " + time.getLabel(),
                        bytes.getScore() / KILO,
                        bytes.getScoreError() / KILO));
    }

    private static String line(String what, double score, double error) {
        return String.format(Locale.ROOT, "JMH: %s\t%.1f\t\t± %.1f", what, score, error);
    }
}
