package net.rfcdesk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.rfcdesk.host.Access;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.lifecycle.PageSync;
import net.rfcdesk.page.CurrentRequester;
import net.rfcdesk.page.PageSnapshot;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import net.rfcdesk.record.History;
import net.rfcdesk.store.LockedRfc;
import net.rfcdesk.store.RfcStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** What one change costs, and in which order it asks. */
class RfcTransactionsTest {

    private static final long PAGE = 7;

    private final RfcStore store = mock();
    private final RfcReader rfcs = mock();
    private final Access access = mock();
    private final CurrentRequester requester = mock();
    private final Auditor auditor = mock();
    private final PageSync sync = mock();
    private final LockedRfc locked = mock();
    private final Page page = mock();
    private final PageSnapshot snapshot = mock();
    private final RfcPage changed = mock();
    private final RfcTransactions transactions = new RfcTransactions(store, rfcs, access, requester, auditor, sync);

    @BeforeEach
    void rfcIsThere() {
        when(store.change(eq(PAGE), any()))
                .thenAnswer(call -> Optional.of(
                        call.<Function<LockedRfc, Object>>getArgument(1).apply(locked)));
        when(access.again(PAGE)).thenReturn(page);
        when(sync.reconcile(locked, page)).thenReturn(snapshot);
        when(locked.history()).thenReturn(new History(List.of()));
        when(snapshot.spaceKey()).thenReturn("DS");
        when(snapshot.fingerprint()).thenReturn("print");
        when(rfcs.get(same(locked), same(page), same(snapshot))).thenReturn(changed);
    }

    @Test
    void pageIsReadOnceAndTheRightToViewIsAskedOnce() {
        assertThat(transactions.run(PAGE, transaction -> {})).isSameAs(changed);

        verify(access, times(1)).page(PAGE);
        verify(sync, times(1)).reconcile(any(), any());
        verify(rfcs, times(1)).get(locked, page, snapshot);
        verify(auditor, times(1)).now(anyInt(), anyString());
    }

    @Test
    void rightToViewIsAskedBeforeAnythingIsLocked() {
        transactions.run(PAGE, transaction -> {});

        InOrder inOrder = inOrder(rfcs, access, store);
        inOrder.verify(rfcs).awaitChanges(PAGE);
        inOrder.verify(access).page(PAGE);
        inOrder.verify(store).change(anyLong(), any());
    }
}
