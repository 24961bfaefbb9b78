package net.rfcdesk.service;

import com.atlassian.confluence.pages.AbstractPage;
import java.util.Optional;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.record.UndoRules;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.search.SearchIndex;
import net.rfcdesk.store.RfcStore;

/** Makes of an RFC the page that it was before, as long as nothing has happened to it but that it became one. */
public final class ConversionUndo {
    private final RfcStore store;
    private final Access access;
    private final AllPages pages;
    private final Registration registration;
    private final PageSync sync;
    private final SearchIndex search;

    public ConversionUndo(
            RfcStore store,
            Access access,
            AllPages pages,
            Registration registration,
            PageSync sync,
            SearchIndex search) {
        this.store = store;
        this.access = access;
        this.pages = pages;
        this.registration = registration;
        this.sync = sync;
        this.search = search;
    }

    /**
     * The page gets the text that it had, byte for byte, by another version, and the RFC goes with its number and its record. Must be called
     * in a transaction.
     *
     * @param made the version of the page that made it an RFC
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public void undo(long pageId, int made) {
        AbstractPage page = access.page(pageId);
        registration.cannotRegister(page).ifPresent(Refusal::raise);
        store.change(pageId, locked -> UndoRules.cannotUndo(locked.history(), made, page.getVersion()))
                .orElseGet(() -> Optional.of(Refusal.of(RefusalCode.NOT_AN_RFC)))
                .ifPresent(Refusal::raise);
        AbstractPage before = pages.version(page, made - 1)
                .orElseThrow(() -> Refusal.of(RefusalCode.UNDO_VERSION_GONE).exception());
        access.save(page, PageBody.of(before));
        search.forget(access.again(pageId));
        sync.unregister(pageId);
    }
}
