package net.rfcdesk.lifecycle;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.rfcdesk.approval.CommentPeriod;
import net.rfcdesk.approval.CommentPeriodRules;
import net.rfcdesk.approval.Membership;
import net.rfcdesk.approval.Progress;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.record.History;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends comment periods: stops them when approvals are missing again, and accepts RFCs when they are over. Each RFC is a transaction of its own. */
public final class CommentPeriods {

    private static final Logger LOG = LoggerFactory.getLogger(CommentPeriods.class);

    private final AllPages pages;
    private final RfcStore store;
    private final PageSync sync;
    private final Auditor auditor;
    private final Membership membership;

    public CommentPeriods(AllPages pages, RfcStore store, PageSync sync, Auditor auditor, Membership membership) {
        this.pages = pages;
        this.store = store;
        this.sync = sync;
        this.auditor = auditor;
        this.membership = membership;
    }

    /**
     * What happened.
     *
     * @param accepted RFCs whose periods were over
     * @param failed RFCs that were left out, which the log names; they are tried again the next time
     */
    public record Outcome(int accepted, int failed) {}

    /** @param stopped asked before each RFC */
    public Outcome run(BooleanSupplier stopped) {
        int accepted = 0;
        int failed = 0;
        for (long pageId : store.commentedUntil(auditor.now())) {
            if (stopped.getAsBoolean()) {
                break;
            }
            try {
                accepted += accept(pageId) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                JobLog.failed(LOG, "A comment period could not be ended", pageId, e);
            }
        }
        return new Outcome(accepted, failed);
    }

    private boolean accept(long pageId) {
        return pages.currentPage(pageId)
                .flatMap(page -> store.change(pageId, locked -> accept(locked, page)))
                .orElse(false);
    }

    /** A save that came meanwhile, or a change elsewhere, may have stopped it. */
    private boolean accept(LockedRfc locked, AbstractPage page) {
        sync.reconcile(locked, page);
        Rfc rfc = locked.stored().rfc();
        Instant now = auditor.now();
        AuditStamp stamp = auditor.now(Actor.NOBODY, rfc.pageVersion(), rfc.fingerprint());
        stopIfInterrupted(locked, stamp, membership);
        Optional<CommentPeriod> over = locked.history()
                .commentPeriod()
                .filter(period -> CommentPeriodRules.isAcceptedAfter(locked.settings(), period, now));
        over.ifPresent(period -> locked.write(Entry.acceptedAfter(stamp, period)
                .under(() ->
                        locked.history().acceptanceOf(rfc, locked.stored().roles(), locked.settings(), membership))));
        return over.isPresent();
    }

    /**
     * To be called after whatever may have stopped it.
     *
     * @param stamp of what did
     */
    public static void stopIfInterrupted(LockedRfc locked, AuditStamp stamp, Membership membership) {
        History history = locked.history();
        history.commentPeriod()
                .filter(period -> history.commentPeriod(locked.stored().rfc(), () -> progress(locked, membership))
                        .isEmpty())
                .ifPresent(period -> locked.write(Entry.commentPeriodStopped(stamp, period)));
    }

    private static Progress progress(LockedRfc locked, Membership membership) {
        return locked.history().progress(locked.stored().rfc(), locked.stored().roles(), locked.settings(), membership);
    }
}
