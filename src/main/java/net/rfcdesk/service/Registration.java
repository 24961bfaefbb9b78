package net.rfcdesk.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import java.util.Optional;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Transactions;

/** Makes RFCs of pages that got our macros without our noticing, as imported ones. */
public final class Registration {
    private final Transactions transactions;
    private final RfcStore store;
    private final RfcReader pages;
    private final PageSync sync;
    private final Access access;
    private final CurrentRequester requester;

    public Registration(
            Transactions transactions,
            RfcStore store,
            RfcReader pages,
            PageSync sync,
            Access access,
            CurrentRequester requester) {
        this.transactions = transactions;
        this.store = store;
        this.pages = pages;
        this.sync = sync;
        this.access = access;
        this.requester = requester;
    }

    /** @return whether the current user may register a page that is no RFC */
    public boolean isOpenFor(ContentEntityObject page) {
        return page instanceof Page
                && page.isLatestVersion()
                && !page.isDraft()
                && cannotRegister(page).isEmpty();
    }

    Optional<Refusal> cannotRegister(ContentEntityObject page) {
        return StatusRules.cannotChange(requester.alone(), access.mayEdit(page));
    }

    /** @throws Refused saying why not */
    public RfcPage register(long pageId) {
        pages.awaitChanges();
        AbstractPage page = access.page(pageId);
        cannotRegister(page).ifPresent(Refusal::raise);
        transactions.run(() -> {
            if (!sync.register(page)) {
                throw Refusal.of(store.find(pageId).isPresent() ? RefusalCode.ALREADY_AN_RFC : RefusalCode.NOT_AN_RFC)
                        .exception();
            }
            return page;
        });
        return pages.get(pageId);
    }
}
