package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.host.AllPages;
import net.rfcdesk.host.Site;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.page.PageState;
import net.rfcdesk.store.RfcStore;
import org.junit.jupiter.api.Test;

class ChangeApplierTest {

    private static final long PAGE = 7;

    private final RfcStore store = mock();
    private final Site site = mock();
    private final ChangeApplier applier =
            new ChangeApplier(store, mock(AllPages.class), site, mock(PageSync.class), mock(PageReconciliation.class));

    @Test
    void pageThatHasNothingToDoWithUsCostsNoTransaction() {
        when(store.find(PAGE)).thenReturn(Optional.empty());

        assertThat(applier.apply(List.of(saved("<p>text</p>", null)), false)).isOne();

        verify(store, never()).inTransaction(any());
    }

    @Test
    void pageThatHadOurMacrosIsFollowed() {
        when(store.inTransaction(any())).thenReturn(1);

        assertThat(applier.apply(List.of(saved("<p>text</p>", "<p>rfc-status</p>")), false))
                .isOne();

        verify(store).inTransaction(any());
    }

    @Test
    void nothingIsWrittenWhileTheSiteIsReadOnly() {
        when(site.isReadOnly()).thenReturn(true);

        assertThat(applier.apply(List.of(saved("<p>rfc-status</p>", null)), false))
                .isZero();
        assertThat(applier.apply(List.of(new SpaceRemoval("DS", "key", Instant.EPOCH)), false))
                .isZero();

        verify(store, never()).inTransaction(any());
    }

    private static PageChange saved(String text, String before) {
        PageState page = new PageState(PAGE, "DS", "Title", "/page", "key", 1, true, false, text);
        return new PageChange(What.SAVED, page, before, "key", Instant.EPOCH);
    }
}
