package net.rfcdesk.transfer;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.RunAs;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.rfc.RunItem.Outcome;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.RunStore;
import net.rfcdesk.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with the runs that were started. Each item is a transaction of its own, in which it is also noted what became of it: a run can be
 * stopped or killed at any item, and goes on with the next one.
 */
public final class Runner {

    /** How long reports of runs are there after their end. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final Transactions transactions;
    private final RunStore store;
    private final RunAs runAs;
    private final Auditor auditor;
    private final Map<Run.Kind, RunStep> steps;

    public Runner(Transactions transactions, RunStore store, RunAs runAs, Auditor auditor, List<RunStep> steps) {
        this.transactions = transactions;
        this.store = store;
        this.runAs = runAs;
        this.auditor = auditor;
        this.steps = steps.stream().collect(Collectors.toMap(RunStep::kind, Function.identity()));
    }

    /**
     * What happened.
     *
     * @param items that something became of
     * @param finished false when it was stopped before it came to the last item
     */
    public record Progress(int items, boolean finished) {}

    /** @param stopped asked before each item */
    public Progress run(BooleanSupplier stopped) {
        transactions.run(() -> store.removeEndedBefore(auditor.now().minus(KEPT)));
        Work work = new Work(stopped);
        boolean finished = transactions.run(store::atWork).stream().allMatch(work::goOn);
        return new Progress(work.items, finished);
    }

    private final class Work {

        private final BooleanSupplier stopped;
        private int items;

        Work(BooleanSupplier stopped) {
            this.stopped = stopped;
        }

        /** @return false when the job was stopped; true also when somebody stopped this run */
        boolean goOn(Run run) {
            Outcome from = run.state() == State.UNDOING ? Outcome.DONE : Outcome.WAITING;
            Optional<RunItem> item = next(run, from, 0);
            while (item.isPresent()) {
                if (stopped.getAsBoolean()) {
                    return false;
                }
                int number = item.get().number();
                if (!isAtWork(run)) {
                    return true;
                }
                one(run, number, from);
                item = next(run, from, number);
            }
            end(run, from);
            return true;
        }

        private Optional<RunItem> next(Run run, Outcome from, int after) {
            return transactions.run(() -> store.next(run.id(), from, after));
        }

        private boolean isAtWork(Run run) {
            return transactions
                    .run(() -> store.find(run.id()))
                    .filter(now -> now.state() == run.state())
                    .isPresent();
        }

        private void one(Run run, int number, Outcome from) {
            try {
                items += inName(run, number, from);
            } catch (Refused refused) {
                if (JobLog.isLostRace(refused)) {
                    LOG.info("Item {} of run {}: somebody else was faster; it is tried again", number, run.id());
                } else {
                    note(run, number, from, item -> RunReasons.refused(item, unable(run), refused.refusal()));
                }
            } catch (RuntimeException | StackOverflowError failure) {
                LOG.error("Item {} of run {} went wrong", number, run.id(), failure);
                note(run, number, from, item -> RunReasons.because(item, failed(run), RunReasons.ERROR));
            }
        }

        private int inName(Run run, int number, Outcome from) {
            return runAs.user(run.startedBy(), () -> change(run, number, from, item -> done(run, item)))
                    .orElseGet(() -> change(
                            run, number, from, item -> RunReasons.because(item, unable(run), RunReasons.USER_GONE)));
        }

        private void note(Run run, int number, Outcome from, Function<RunItem, RunItem> outcome) {
            try {
                items += change(run, number, from, outcome);
            } catch (RuntimeException e) {
                LOG.error(
                        "What became of item {} of run {} could not be noted; it is tried again", number, run.id(), e);
            }
        }

        /** Under the lock it is read afresh: somebody may have stopped the run, or done the item on another node. */
        private int change(Run run, int number, Outcome from, Function<RunItem, RunItem> outcome) {
            return transactions.run(() -> {
                store.lock();
                Optional<RunItem> item = isAtWork(run)
                        ? store.next(run.id(), from, number - 1).filter(each -> each.number() == number)
                        : Optional.empty();
                item.ifPresent(each -> store.change(run.id(), outcome.apply(each)));
                return item.isPresent() ? 1 : 0;
            });
        }

        private RunItem done(Run run, RunItem item) {
            RunStep step = Optional.ofNullable(steps.get(run.kind()))
                    .orElseThrow(() -> new IllegalStateException("Nobody knows runs of the kind " + run.kind()));
            return run.state() == State.UNDOING ? step.undo(run, item) : step.step(run, item);
        }

        /** What somebody was faster with is there still, and done the next time. */
        private void end(Run run, Outcome from) {
            State end = run.state() == State.UNDOING ? State.UNDONE : State.DONE;
            transactions.run(() -> {
                store.lock();
                return store.next(run.id(), from, 0).isEmpty()
                        && store.change(run.id(), EnumSet.of(run.state()), end, auditor.now());
            });
        }

        private static Outcome unable(Run run) {
            return run.state() == State.UNDOING ? Outcome.KEPT : Outcome.SKIPPED;
        }

        private static Outcome failed(Run run) {
            return run.state() == State.UNDOING ? Outcome.KEPT : Outcome.FAILED;
        }
    }
}
