package net.rfcdesk.service;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.markup.NewRfcText;
import net.rfcdesk.markup.StorageReader;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.store.Transactions;

/** Makes RFCs of pages that were written as something else, by a new version with our macros on it. */
public final class Conversion {
    private final Transactions transactions;
    private final RfcReader pages;
    private final Access access;
    private final Registration registration;
    private final Settings settings;

    public Conversion(
            Transactions transactions, RfcReader pages, Access access, Registration registration, Settings settings) {
        this.transactions = transactions;
        this.pages = pages;
        this.access = access;
        this.registration = registration;
        this.settings = settings;
    }

    /** Asked for each page that is viewed, so it goes by the text that the host has at hand. */
    public boolean isOpenFor(ContentEntityObject page) {
        return !StorageReader.mayCarryRfc(PageBody.of(page)) && registration.isOpenFor(page);
    }

    /** @throws net.rfcdesk.rfc.Refused when the current user cannot make an RFC of that page */
    public ConversionScreen screen(long pageId) {
        AbstractPage page = convertible(pageId);
        return new ConversionScreen(
                pageId,
                page.getTitle(),
                page.getUrlPath(),
                settings.rolesOfNewRfcs(page.getSpaceKey()),
                StorageReader.mayCarryRfc(PageBody.of(page)));
    }

    /**
     * Saves nothing when the page has our macros by now.
     *
     * @throws net.rfcdesk.rfc.Refused saying why not
     */
    public RfcPage convert(long pageId) {
        pages.awaitChanges(pageId);
        try {
            transactions.run(() -> save(convertible(pageId)));
        } catch (RuntimeException raced) {
            if (!StorageReader.mayCarryRfc(PageBody.of(convertible(pageId)))) {
                throw raced;
            }
        }
        return pages.get(pageId);
    }

    private AbstractPage save(AbstractPage page) {
        String before = PageBody.of(page);
        String after = NewRfcText.of(before, settings.rolesOfNewRfcs(page.getSpaceKey()));
        if (!after.equals(before)) {
            access.save(page, after);
        }
        return page;
    }

    private AbstractPage convertible(long pageId) {
        AbstractPage page = access.page(pageId);
        if (!(page instanceof Page)) {
            throw Refusal.of(RefusalCode.PAGE_NOT_FOUND).exception();
        }
        registration.cannotRegister(page).ifPresent(Refusal::raise);
        return page;
    }
}
