package net.rfcdesk.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.rfcdesk.approval.SettingsRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Run;
import net.rfcdesk.rfc.Run.State;
import net.rfcdesk.rfc.RunItem;
import net.rfcdesk.store.RunStore;
import net.rfcdesk.store.Transactions;

/** Lets administrators of a space see its runs, start them, stop them and undo them. */
public final class Runs {

    private static final int MOST = 50;

    private final Transactions transactions;
    private final RunStore store;
    private final CurrentRequester requester;
    private final Access access;
    private final Auditor auditor;

    public Runs(Transactions transactions, RunStore store, CurrentRequester requester, Access access, Auditor auditor) {
        this.transactions = transactions;
        this.store = store;
        this.requester = requester;
        this.access = access;
        this.auditor = auditor;
    }

    /** A run and how far it has come. */
    public record Progress(Run run, RunItem.Counts counts) {}

    /**
     * A run and some of its items.
     *
     * @param items in the order of their numbers
     * @param pages those of them that the user may view, by their ids
     * @param next number after which the next ones come; 0 when there are none
     */
    public record Report(Run run, RunItem.Counts counts, List<RunItem> items, Map<Long, RunPage> pages, int next) {

        public Report {
            items = List.copyOf(items);
            pages = Map.copyOf(pages);
        }
    }

    /** A page as it is called now. */
    public record RunPage(String title, String urlPath) {}

    /**
     * @return the newest first, no more than 50
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public List<Progress> of(String spaceKey) {
        String key = administered(spaceKey);
        return transactions.run(() -> store.of(key, MOST).stream()
                .map(run -> new Progress(run, store.counts(run.id())))
                .toList());
    }

    /**
     * @param after number that the items are above
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#RUN_NOT_FOUND}, or else saying why not
     */
    public Report report(String spaceKey, long id, int after, int limit) {
        String key = administered(spaceKey);
        return transactions.run(() -> {
            Run run = find(key, id);
            List<RunItem> items = store.items(id, after, limit + 1);
            boolean more = items.size() > limit;
            List<RunItem> shown = more ? items.subList(0, limit) : items;
            int next = more ? shown.get(limit - 1).number() : 0;
            return new Report(run, store.counts(id), shown, pages(shown), next);
        });
    }

    private Map<Long, RunPage> pages(List<RunItem> items) {
        Set<Long> ids = items.stream()
                .map(RunItem::pageId)
                .filter(id -> id != RunItem.NO_PAGE)
                .collect(Collectors.toSet());
        return access.viewablePages(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        page -> new RunPage(
                                page.getValue().getTitle(), page.getValue().getUrlPath())));
    }

    /**
     * Keeps what a run would do; nothing is done before somebody starts it.
     *
     * @param spaceKey as the space itself has it
     * @param parameters as of {@link Run#parameters}
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    Run preview(String spaceKey, Run.Kind kind, String parameters, List<RunItem> items) {
        String key = administered(spaceKey);
        String user = requester.user().orElseThrow();
        return transactions.run(() -> {
            Run run = store.add(Run.previewed(key, kind, user, auditor.now(), parameters));
            store.add(run.id(), items);
            return run;
        });
    }

    /**
     * Lets the job begin with it, or go on.
     *
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#RUN_STATE}, or else saying why not
     */
    public void start(String spaceKey, long id) {
        change(spaceKey, id, EnumSet.of(State.PREVIEWED, State.STOPPED), State.RUNNING);
    }

    /** @throws net.rfcdesk.rfc.Refused as above */
    public void stop(String spaceKey, long id) {
        change(spaceKey, id, EnumSet.of(State.RUNNING), State.STOPPED);
    }

    /**
     * Lets the job undo what it did, as far as that is possible.
     *
     * @throws net.rfcdesk.rfc.Refused as above
     */
    public void undo(String spaceKey, long id) {
        change(spaceKey, id, EnumSet.of(State.DONE, State.STOPPED), State.UNDOING);
    }

    /**
     * Forgets it and its report; what it did stays.
     *
     * @throws net.rfcdesk.rfc.Refused as above
     */
    public void remove(String spaceKey, long id) {
        String key = administered(spaceKey);
        transactions.run(() -> {
            store.lock();
            Run run = find(key, id);
            if (run.state().isAtWork()) {
                throw Refusal.of(RefusalCode.RUN_STATE).exception();
            }
            store.remove(id);
            return run;
        });
    }

    private void change(String spaceKey, long id, Set<State> from, State to) {
        String key = administered(spaceKey);
        transactions.run(() -> {
            store.lock();
            Run run = find(key, id);
            if (!store.change(id, from, to, to.isAtWork() ? null : auditor.now())) {
                throw Refusal.of(RefusalCode.RUN_STATE).exception();
            }
            return run;
        });
    }

    private Run find(String spaceKey, long id) {
        return store.find(id)
                .filter(run -> run.spaceKey().equals(spaceKey))
                .orElseThrow(() -> Refusal.of(RefusalCode.RUN_NOT_FOUND).exception());
    }

    /** @return the key as the space itself has it. @throws net.rfcdesk.rfc.Refused for who does not administer it */
    String administered(String spaceKey) {
        String key = access.requireSpace(spaceKey);
        SettingsRules.cannotChange(requester.alone(), access.mayAdminister(key)).ifPresent(Refusal::raise);
        return key;
    }
}
