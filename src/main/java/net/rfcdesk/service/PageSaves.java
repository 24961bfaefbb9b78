package net.rfcdesk.service;

import java.util.Optional;
import java.util.function.Supplier;
import net.rfcdesk.host.Access;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.Transactions;

/** Changes what the plugin's macros on a page say, by a new version of it, unless somebody has saved the page since the user looked at it. */
public final class PageSaves {

    private final Transactions database;
    private final RfcTransactions transactions;
    private final Access access;

    public PageSaves(Transactions database, RfcTransactions transactions, Access access) {
        this.database = database;
        this.transactions = transactions;
        this.access = access;
    }

    /**
     * In one transaction.
     *
     * @param seen the version that the user was looking at
     * @param change saves the page
     */
    RfcPage run(long pageId, int seen, Supplier<RfcPage> change) {
        transactions.awaitChanges(pageId);
        try {
            return database.run(change);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw savedSince(pageId, seen)
                    .map(saved -> saved.exception(e))
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    /** @throws Refused {@link RefusalCode#PAGE_SAVED} */
    void requireNotSavedSince(long pageId, int seen) {
        savedSince(pageId, seen).ifPresent(Refusal::raise);
    }

    private Optional<Refusal> savedSince(long pageId, int seen) {
        int now = access.page(pageId).getVersion();
        VersionCheck.requireKnown(seen, now);
        return now == seen
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.PAGE_SAVED).comparing(new Comparison(pageId, seen, now)));
    }
}
