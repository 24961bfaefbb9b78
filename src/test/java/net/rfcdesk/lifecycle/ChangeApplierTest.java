package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.BodyContent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Site;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.page.PageState;
import net.rfcdesk.store.RfcStore;
import net.rfcdesk.store.Transactions;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class ChangeApplierTest {

    private static final long PAGE = 7;

    private final Transactions transactions = mock();
    private final RfcStore store = mock();
    private final Site site = mock();
    private final AllPages pages = mock();
    private final PageSync sync = mock();
    private final PageReconciliation reconciliation = mock();
    private final ChangeApplier applier = new ChangeApplier(transactions, store, pages, site, sync, reconciliation);

    @Test
    void pageThatHasNothingToDoWithUsCostsNoTransaction() {
        when(store.find(PAGE)).thenReturn(Optional.empty());

        assertThat(applier.apply(() -> List.of(saved("<p>text</p>", null)), false))
                .isOne();

        verify(transactions, never()).run(any());
    }

    @Test
    void pageThatHadOurMacrosIsFollowed() {
        when(transactions.run(any())).thenReturn(1);

        assertThat(applier.apply(() -> List.of(saved("<p>text</p>", "<p>rfc-status</p>")), false))
                .isOne();

        verify(transactions).run(any());
    }

    @Test
    void nothingIsWrittenWhileTheSiteIsReadOnly() {
        when(site.isReadOnly()).thenReturn(true);

        assertThat(applier.apply(() -> List.of(saved("<p>rfc-status</p>", null)), false))
                .isZero();
        assertThat(applier.apply(() -> List.of(new SpaceRemoval("DS", "key", Instant.EPOCH)), false))
                .isZero();

        verify(transactions, never()).run(any());
    }

    @Test
    void saveThatCameWhileThePageWasReadIsFollowedAsWell() {
        PageChange first = saved("<p>rfc-status</p>", null);
        PageChange second = saved(2, "<p>rfc-status changed</p>", "<p>rfc-status</p>");
        List<HostChange> pending = new ArrayList<>(List.of(first));
        AbstractPage page = page(2, "<p>rfc-status changed</p>");
        when(pages.page(PAGE)).thenAnswer(call -> {
            pending.add(second);
            return Optional.of(page);
        });
        when(transactions.run(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());

        assertThat(applier.apply(() -> List.copyOf(pending), false)).isEqualTo(2);

        InOrder inOrder = inOrder(sync);
        inOrder.verify(sync).follow(first);
        inOrder.verify(sync).follow(second);
        verifyNoInteractions(reconciliation);
    }

    private static AbstractPage page(int version, String text) {
        BodyContent body = mock();
        when(body.getBody()).thenReturn(text);
        Page page = mock();
        when(page.getId()).thenReturn(PAGE);
        when(page.isLatestVersion()).thenReturn(true);
        when(page.getVersion()).thenReturn(version);
        when(page.getTitle()).thenReturn("Title");
        when(page.getSpaceKey()).thenReturn("DS");
        when(page.getUrlPath()).thenReturn("/page");
        when(page.getBodyContent()).thenReturn(body);
        return page;
    }

    private static PageChange saved(String text, String before) {
        return saved(1, text, before);
    }

    private static PageChange saved(int version, String text, String before) {
        PageState page = new PageState(PAGE, "DS", "Title", "/page", "key", version, true, false, text);
        return new PageChange(What.SAVED, page, before, "key", Instant.EPOCH);
    }
}
