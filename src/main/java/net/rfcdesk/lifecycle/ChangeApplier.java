package net.rfcdesk.lifecycle;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Site;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.page.PageState;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;
import net.rfcdesk.store.Transactions;

/** Writes into records what events told, as soon as the host's database shows it. */
public final class ChangeApplier {

    private final Transactions transactions;
    private final RfcStore store;
    private final AllPages pages;
    private final Site site;
    private final PageSync sync;
    private final PageReconciliation reconciliation;

    public ChangeApplier(
            Transactions transactions,
            RfcStore store,
            AllPages pages,
            Site site,
            PageSync sync,
            PageReconciliation reconciliation) {
        this.transactions = transactions;
        this.store = store;
        this.pages = pages;
        this.site = site;
        this.sync = sync;
        this.reconciliation = reconciliation;
    }

    /**
     * In a transaction of its own; in none for a page that never had anything to do with us.
     *
     * @param pending gives what events told of one page, or of one space, in the order in which they came; it is asked again after the
     *     page was read, because another save may have come to the page in between
     * @param last whether nobody tries again: then the page is followed as it is, whatever the events told
     * @return how many of the first ones need nobody's attention any more
     */
    int apply(Supplier<List<HostChange>> pending, boolean last) {
        List<HostChange> changes = pending.get();
        if (changes.isEmpty()) {
            return 0;
        }
        if (changes.get(0) instanceof SpaceRemoval removal) {
            return apply(removal, last) ? 1 : 0;
        }
        List<PageChange> noticed = ofPage(changes);
        long pageId = noticed.get(0).page().pageId();
        if (noticed.stream().noneMatch(PageChange::mayConcernRfc)
                && store.find(pageId).isEmpty()) {
            return noticed.size();
        }
        return site.isReadOnly() ? 0 : transactions.run(() -> apply(pageId, pending, last));
    }

    private static List<PageChange> ofPage(List<HostChange> changes) {
        return changes.stream().map(PageChange.class::cast).toList();
    }

    private int apply(long pageId, Supplier<List<HostChange>> pending, boolean last) {
        PageState now = pages.page(pageId).map(PageState::of).orElse(null);
        Confirmation confirmation = Confirmation.of(ofPage(pending.get()), now);
        confirmation.changes().forEach(sync::follow);
        confirmation.changes().stream()
                .filter(change -> change.what() == What.MOVED)
                .reduce((first, second) -> second)
                .ifPresent(this::followBelow);
        if (confirmation.changes().isEmpty() && (last || confirmation.settled() > 0)) {
            reconciliation.of(pageId);
        }
        return confirmation.settled();
    }

    /** Nobody has written down whether the host tells of each page below one that moved. */
    private void followBelow(PageChange move) {
        List<Page> below = pages.below(move.page().pageId());
        Map<Long, StoredRfc> known = store.find(below.stream().map(Page::getId).collect(Collectors.toSet()));
        below.stream()
                .filter(page -> page.isCurrent() && !page.isDraft())
                .filter(page -> Optional.ofNullable(known.get(page.getId()))
                        .filter(rfc -> !rfc.rfc().spaceKey().equals(page.getSpaceKey()))
                        .isPresent())
                .map(page -> new PageChange(What.MOVED, PageState.of(page), null, move.user(), move.at()))
                .forEach(sync::follow);
    }

    /** @return false as long as the space is there: its removal is under way, or has failed */
    private boolean apply(SpaceRemoval removal, boolean last) {
        return !site.isReadOnly() && transactions.run(() -> sync.purgeSpace(removal)) || last;
    }
}
