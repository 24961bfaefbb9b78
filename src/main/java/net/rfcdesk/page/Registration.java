package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import net.rfcdesk.approval.StatusRules;
import net.rfcdesk.host.Access;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Refused;
import net.rfcdesk.store.RfcStore;

/** Makes RFCs of pages that got our macros without our noticing, as imported ones. */
public final class Registration {
    private final RfcStore store;
    private final RfcPages pages;
    private final Registry registry;
    private final Access access;

    public Registration(RfcStore store, RfcPages pages, Registry registry, Access access) {
        this.store = store;
        this.pages = pages;
        this.registry = registry;
        this.access = access;
    }

    /** @return whether the current user may register a page that is no RFC */
    public boolean isOpenFor(ContentEntityObject page) {
        return page instanceof Page
                && page.isLatestVersion()
                && !page.isDraft()
                && StatusRules.cannotChange(pages.asker(), access.mayEdit(page)).isEmpty();
    }

    /** @throws Refused saying why not */
    public RfcPage register(long pageId) {
        pages.awaitChanges();
        AbstractPage page = access.page(pageId);
        StatusRules.cannotChange(pages.asker(), access.mayEdit(page)).ifPresent(Refusal::raise);
        store.inTransaction(() -> {
            if (!registry.register(page)) {
                throw Refusal.of(store.find(pageId).isPresent() ? Reason.ALREADY_AN_RFC : Reason.NOT_AN_RFC)
                        .exception();
            }
            return page;
        });
        return pages.get(pageId);
    }
}
