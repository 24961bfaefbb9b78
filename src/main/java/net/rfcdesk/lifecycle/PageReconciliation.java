package net.rfcdesk.lifecycle;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import java.util.Optional;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.markup.StorageReader;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.StoredRfc;

/** Compares a page with its RFC, and writes down what nobody noticed; to be called in a transaction. */
public final class PageReconciliation {

    private final AllPages pages;
    private final RfcStore store;
    private final PageSync sync;

    public PageReconciliation(AllPages pages, RfcStore store, PageSync sync) {
        this.pages = pages;
        this.store = store;
        this.sync = sync;
    }

    /** @return whether there was anything to write down */
    boolean of(long pageId) {
        return ofPresent(pageId) || ofAbsent(pageId);
    }

    /** As above, and false for a page in the trash or one that is gone for good. */
    boolean ofPresent(long pageId) {
        Optional<AbstractPage> page = pages.currentPage(pageId).filter(Page.class::isInstance);
        Optional<StoredRfc> known = store.find(pageId);
        return page.isPresent()
                && (known.isPresent() ? !isSame(known.get(), page.get()) : mayCarryRfc(page.get()))
                && sync.reconcile(page.get());
    }

    private static boolean mayCarryRfc(AbstractPage page) {
        return StorageReader.mayCarryRfc(PageBody.of(page));
    }

    private static boolean isSame(StoredRfc known, AbstractPage page) {
        return !known.trashed()
                && known.rfc().pageVersion() == page.getVersion()
                && known.rfc().title().equals(page.getTitle())
                && known.rfc().spaceKey().equals(page.getSpaceKey());
    }

    /** As above, and false for a page that is there. */
    boolean ofAbsent(long pageId) {
        Optional<AbstractPage> page = pages.page(pageId);
        Optional<StoredRfc> known = store.find(pageId);
        if (known.isEmpty() || page.isPresent() && !page.get().isDeleted()) {
            return false;
        }
        if (page.isEmpty()) {
            sync.purge(pageId);
            return true;
        }
        boolean news = !known.get().trashed();
        if (news) {
            sync.trash(pageId);
        }
        return news;
    }
}
