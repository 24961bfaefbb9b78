package net.rfcdesk.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.event.api.EventPublisher;
import java.util.function.Supplier;
import net.rfcdesk.store.RfcStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageListenerTest {

    private final EventPublisher events = mock();
    private final RfcStore store = mock();
    private final Registry registry = mock();
    private final Page page = mock();
    private final PageListener listener = new PageListener(events, store, registry);

    @BeforeEach
    void transactionsRunAtOnce() {
        when(store.inTransaction(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
    }

    @Test
    void listensFromStartToStop() {
        listener.start();
        verify(events).register(listener);

        listener.stop();
        verify(events).unregister(listener);
    }

    @Test
    void failureDoesNotUndoWhatTheUserDid() {
        when(page.isCurrent()).thenReturn(true);
        doThrow(new IllegalStateException("the database is gone"))
                .when(registry)
                .follow(any());
        doThrow(new IllegalStateException("the database is gone"))
                .when(registry)
                .trash(anyLong());

        assertThatCode(() -> listener.created(created())).doesNotThrowAnyException();
        assertThatCode(() -> listener.trashed(trashed())).doesNotThrowAnyException();
    }

    @Test
    void rewrittenLinksAreFollowedWithThePageAsItWas() {
        when(page.isCurrent()).thenReturn(true);
        Page before = mock();
        PageUpdateEvent event = mock();
        when(event.getPage()).thenReturn(page);
        when(event.getOriginalPage()).thenReturn(before);
        when(event.getUpdateTrigger()).thenReturn(PageUpdateTrigger.LINK_REFACTORING);

        listener.updated(event);

        verify(registry).followLinks(page, before);
        verify(registry, never()).follow(any());
    }

    @Test
    void draftIsNotFollowed() {
        when(page.isCurrent()).thenReturn(true);
        when(page.isDraft()).thenReturn(true);

        listener.created(created());

        verify(registry, never()).follow(any());
    }

    private PageCreateEvent created() {
        PageCreateEvent event = mock();
        when(event.getPage()).thenReturn(page);
        return event;
    }

    private PageTrashedEvent trashed() {
        PageTrashedEvent event = mock();
        when(event.getPage()).thenReturn(page);
        return event;
    }
}
