package net.rfcdesk.lifecycle;

import com.atlassian.confluence.pages.AbstractPage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.rfcdesk.approval.Closing;
import net.rfcdesk.approval.InactivityRules;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.record.Actor;
import net.rfcdesk.record.AuditStamp;
import net.rfcdesk.record.Entry;
import net.rfcdesk.rfc.Rfc;
import net.rfcdesk.store.JobLog;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.OutboxStore;
import net.rfcdesk.store.RfcStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rejects open RFCs to which nothing has happened though their authors were told of that day. Each RFC is a transaction of its own. Whether
 * they were told is what the outbox says: without a mail that was sent in time, the RFC stays open.
 */
public final class InactiveRfcs {

    private static final Logger LOG = LoggerFactory.getLogger(InactiveRfcs.class);

    private final AllPages pages;
    private final RfcStore store;
    private final OutboxStore outbox;
    private final PageSync sync;
    private final Auditor auditor;

    public InactiveRfcs(AllPages pages, RfcStore store, OutboxStore outbox, PageSync sync, Auditor auditor) {
        this.pages = pages;
        this.store = store;
        this.outbox = outbox;
        this.sync = sync;
        this.auditor = auditor;
    }

    /**
     * What happened.
     *
     * @param rejected RFCs
     * @param failed RFCs that were left out, which the log names; they are tried again the next time
     */
    public record Outcome(int rejected, int failed) {}

    /** @param stopped asked before each RFC */
    public Outcome run(BooleanSupplier stopped) {
        int rejected = 0;
        int failed = 0;
        for (long pageId : store.closingUntil(auditor.now())) {
            if (stopped.getAsBoolean()) {
                break;
            }
            try {
                rejected += reject(pageId) ? 1 : 0;
            } catch (RuntimeException e) {
                failed++;
                JobLog.failed(LOG, "An inactive RFC could not be rejected", pageId, e);
            }
        }
        return new Outcome(rejected, failed);
    }

    private boolean reject(long pageId) {
        return pages.currentPage(pageId)
                .flatMap(page -> store.change(pageId, locked -> reject(locked, page)))
                .orElse(false);
    }

    /** A save that nobody has noticed yet is an activity as well. */
    private boolean reject(LockedRfc locked, AbstractPage page) {
        sync.reconcile(locked, page);
        Rfc rfc = locked.stored().rfc();
        Instant now = auditor.now();
        Optional<Closing> over = locked.history().closing().filter(closing -> closing.isOver(now));
        AuditStamp stamp = auditor.now(Actor.NOBODY, rfc.pageVersion(), rfc.fingerprint());
        boolean rejected = over.filter(closing -> InactivityRules.isClosedAfter(
                        locked.settings(), rfc.status(), closing, told(rfc, closing), now))
                .isPresent();
        over.map(closing -> rejected ? Entry.rejectedAfter(stamp, closing) : Entry.closingStopped(stamp, closing))
                .ifPresent(locked::write);
        return rejected;
    }

    /** When the mail was sent. */
    private @Nullable Instant told(Rfc rfc, Closing closing) {
        return Optional.ofNullable(rfc.author())
                .flatMap(author -> outbox.sentAt(noticeKey(rfc.pageId(), closing.told(), author)))
                .orElse(null);
    }

    /**
     * Writes down that the author is told. To be called in the transaction that puts the mail into the outbox.
     *
     * @param told now
     */
    public static void announce(LockedRfc locked, Instant told) {
        Rfc rfc = locked.stored().rfc();
        AuditStamp stamp = new AuditStamp(Actor.NOBODY, told, rfc.pageVersion(), rfc.fingerprint());
        locked.write(Entry.closingAnnounced(stamp, InactivityRules.end(locked.settings(), told)));
    }

    /** @return of the mail that tells the author, given by user key, of the day */
    public static String noticeKey(long pageId, Instant told, String author) {
        return "closing/" + pageId + "/" + told.toEpochMilli() + "/" + author;
    }
}
