package net.rfcdesk.databases;

import static net.rfcdesk.databases.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.Kind;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.rfc.Status;
import net.rfcdesk.transfer.RunStep;
import net.rfcdesk.transfer.Runner;
import net.rfcdesk.transfer.Runner.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done to many pages is done once to each, whatever comes between, on every database. */
class RunTest {

    private ServiceFixture desk = new ServiceFixture(Databases.H2.open());
    private final Step step = new Step();
    private Run run;

    @AfterEach
    void close() {
        desk.close();
    }

    private void on(Databases databases, int items) {
        desk.close();
        desk = new ServiceFixture(databases.open());
        desk.space("DS");
        run = preview(items);
    }

    private Run preview(int items) {
        return desk.transactions.run(() -> {
            Run added = desk.runStore.add(
                    Run.previewed("DS", Kind.IMPORT, desk.key("author"), desk.clock.instant(), "{\"a\":\"ä\"}"));
            desk.runStore.add(
                    added.id(),
                    IntStream.rangeClosed(1, items)
                            .mapToObj(number -> RunItem.waiting(number, "file-" + number, "Text " + number, 0))
                            .toList());
            return added;
        });
    }

    @ParameterizedTest
    @EnumSource
    void itemsAreDoneInTheirOrderInTheNameOfWhoStartedIt(Databases databases) {
        on(databases, 3);

        assertThat(work()).isEqualTo(new Progress(0, true));
        start();
        assertThat(work()).isEqualTo(new Progress(3, true));

        assertThat(step.done).containsExactly("author: Text 1", "author: Text 2", "author: Text 3");
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(items()).extracting(RunItem::pageId).containsExactly(101L, 102L, 103L);
        assertThat(desk.transactions
                        .run(() -> desk.runStore.find(run.id()))
                        .orElseThrow()
                        .parameters())
                .isEqualTo("{\"a\":\"ä\"}");
        assertThat(work()).isEqualTo(new Progress(0, true));
    }

    @ParameterizedTest
    @EnumSource
    void jobThatIsStoppedGoesOnWithTheNextItem(Databases databases) {
        on(databases, 3);
        start();
        AtomicInteger asked = new AtomicInteger();

        assertThat(runner().run(() -> asked.incrementAndGet() > 2)).isEqualTo(new Progress(2, false));
        assertThat(state()).isEqualTo(State.RUNNING);
        assertThat(work()).isEqualTo(new Progress(1, true));

        assertThat(step.done).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void runThatAnAdministratorStopsRestsUntilItIsResumed(Databases databases) {
        on(databases, 3);
        start();
        step.then = item -> {
            if (item.number() == 2) {
                as("author", () -> desk.runs.stop("DS", run.id()));
            }
            return item;
        };

        assertThat(work()).isEqualTo(new Progress(2, true));
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(work()).isEqualTo(new Progress(0, true));

        start();
        assertThat(work()).isEqualTo(new Progress(1, true));
        assertThat(state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void itemThatIsRefusedOrGoesWrongIsLeftOutWithAReasonAndTheRunGoesOn(Databases databases) {
        on(databases, 4);
        start();
        step.then = item -> switch (item.number()) {
            case 1 -> throw Refusal.of(RefusalCode.RFC_CLOSED, Status.ACCEPTED).exception();
            case 2 -> throw new IllegalStateException("Nobody expected that");
            case 3 -> item.become(Outcome.SKIPPED, "rfc-desk.run.reason.error", List.of("a", 7));
            default -> item;
        };

        assertThat(work()).isEqualTo(new Progress(4, true));

        assertThat(items())
                .extracting(RunItem::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.FAILED, Outcome.SKIPPED, Outcome.DONE);
        assertThat(items().get(0).reason()).isEqualTo("rfc-desk.refusal.rfc-closed");
        assertThat(items().get(0).arguments()).containsExactly("rfc-desk.status.accepted");
        assertThat(items().get(2).arguments()).containsExactly("a", 7);
        assertThat(state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void itemThatLostARaceIsDoneTheNextTime(Databases databases) {
        on(databases, 2);
        start();
        step.then = item -> {
            throw Refusal.of(RefusalCode.LOST_RACE).exception();
        };

        assertThat(work()).isEqualTo(new Progress(0, true));
        assertThat(state()).isEqualTo(State.RUNNING);

        step.then = item -> item;
        assertThat(work()).isEqualTo(new Progress(2, true));
        assertThat(state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void undoingComesByEachItemThatWasDone(Databases databases) {
        on(databases, 3);
        start();
        step.then = item -> item.number() == 2 ? item.become(Outcome.SKIPPED) : item;
        work();
        step.then = item -> {
            if (item.number() == 3) {
                throw Refusal.of(RefusalCode.MAY_NOT_EDIT).exception();
            }
            return item;
        };
        as("author", () -> desk.runs.undo("DS", run.id()));

        assertThat(work()).isEqualTo(new Progress(2, true));

        assertThat(state()).isEqualTo(State.UNDONE);
        assertThat(items()).extracting(RunItem::outcome).containsExactly(Outcome.UNDONE, Outcome.SKIPPED, Outcome.KEPT);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAdministratorsOfTheSpaceSeeAndChangeIt(Databases databases) {
        on(databases, 1);
        desk.space("OTHER");

        refused(() -> desk.as("reader", () -> desk.runs.of("DS")), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
        refused(() -> as("reader", () -> desk.runs.start("DS", run.id())), RefusalCode.MAY_NOT_CHANGE_SETTINGS);
        refused(() -> as("author", () -> desk.runs.start("OTHER", run.id())), RefusalCode.RUN_NOT_FOUND);
        refused(() -> as("author", () -> desk.runs.stop("DS", run.id())), RefusalCode.RUN_STATE);
        assertThat(desk.as("author", () -> desk.runs.of("DS")))
                .singleElement()
                .satisfies(progress ->
                        assertThat(progress.counts().of(Outcome.WAITING)).isOne());
    }

    @ParameterizedTest
    @EnumSource
    void reportIsReadInSlices(Databases databases) {
        on(databases, 5);

        var first = desk.as("author", () -> desk.runs.report("DS", run.id(), 0, 3));
        var last = desk.as("author", () -> desk.runs.report("DS", run.id(), first.next(), 3));

        assertThat(first.items()).extracting(RunItem::number).containsExactly(1, 2, 3);
        assertThat(last.items()).extracting(RunItem::number).containsExactly(4, 5);
        assertThat(last.next()).isZero();
        assertThat(first.items()).allMatch(item -> item.payload() == null);
    }

    @ParameterizedTest
    @EnumSource
    void oldReportsGoButNotWhatIsAtWork(Databases databases) {
        on(databases, 1);
        Run other = preview(1);
        start();
        step.then = item -> {
            throw Refusal.of(RefusalCode.LOST_RACE).exception();
        };
        desk.clock.pass(Duration.ofDays(91));

        work();

        assertThat(desk.transactions.run(() -> desk.runStore.find(other.id()))).isEmpty();
        assertThat(desk.transactions.run(() -> desk.runStore.items(other.id(), 0, 10)))
                .isEmpty();
        assertThat(state()).isEqualTo(State.RUNNING);
    }

    @ParameterizedTest
    @EnumSource
    void runsOfASpaceGoWithIt(Databases databases) {
        on(databases, 1);

        desk.transactions.run(() -> {
            desk.store.removeSpace("DS");
            return run;
        });

        assertThat(desk.transactions.run(() -> desk.runStore.of("DS", 10))).isEmpty();
        assertThat(items()).isEmpty();
    }

    private void start() {
        as("author", () -> desk.runs.start("DS", run.id()));
    }

    private void as(String user, Runnable work) {
        desk.racing(user, () -> {
            work.run();
            return run;
        });
    }

    private Progress work() {
        return runner().run(() -> false);
    }

    private Runner runner() {
        return new Runner(
                desk.transactions,
                desk.runStore,
                desk.runAs(),
                new Auditor(desk.clock, desk.desk.people()),
                List.of(step));
    }

    private State state() {
        return desk.transactions
                .run(() -> desk.runStore.find(run.id()))
                .orElseThrow()
                .state();
    }

    private List<RunItem> items() {
        return desk.transactions.run(() -> desk.runStore.items(run.id(), 0, 100));
    }

    /** Notes what it was called with. */
    private final class Step implements RunStep {

        private final List<String> done = new ArrayList<>();
        private UnaryOperator<RunItem> then = item -> item;

        @Override
        public Kind kind() {
            return Kind.IMPORT;
        }

        @Override
        public RunItem step(Run at, RunItem item) {
            RunItem became = then.apply(item);
            done.add(desk.desk.people().current().map(desk::name).orElse("nobody") + ": " + item.payload());
            return became.outcome() == Outcome.WAITING
                    ? became.become(Outcome.DONE).on(100 + item.number())
                    : became;
        }

        @Override
        public RunItem undo(Run at, RunItem item) {
            return then.apply(item).become(Outcome.UNDONE);
        }
    }
}
