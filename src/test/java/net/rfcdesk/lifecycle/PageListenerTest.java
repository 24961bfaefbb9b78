package net.rfcdesk.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.core.BodyContent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.People;
import net.rfcdesk.lifecycle.PageChange.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class PageListenerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final EventPublisher events = mock();
    private final PageFollower follower = mock();
    private final People people = mock();
    private final Page page = mock();
    private final BodyContent body = mock();
    private final PageListener listener =
            new PageListener(events, follower, new Auditor(Clock.fixed(NOW, ZoneOffset.UTC), people));

    @BeforeEach
    void pageIsThere() {
        when(page.isCurrent()).thenReturn(true);
        when(page.isLatestVersion()).thenReturn(true);
        when(page.getId()).thenReturn(7L);
        when(page.getBodyContent()).thenReturn(body);
        when(body.getBody()).thenReturn("<p>text</p>");
        when(people.current()).thenReturn(Optional.of("key-of-author"));
    }

    @Test
    void listensFromStartToStop() {
        listener.start();
        verify(follower).start();
        verify(events).register(listener);

        listener.stop();
        verify(events).unregister(listener);
        verify(follower).stop();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NoSuchMethodError.class})
    void failureIsNoneOfThePagesSave(Class<? extends Throwable> failure) {
        doThrow(failure).when(follower).changed(any());

        assertThatCode(() -> listener.created(created())).doesNotThrowAnyException();
        assertThatCode(() -> listener.trashed(trashed())).doesNotThrowAnyException();
    }

    @Test
    void pageThatCannotBeReadIsSaved() {
        when(body.getBody()).thenThrow(IllegalStateException.class);

        assertThatCode(() -> listener.created(created())).doesNotThrowAnyException();
    }

    @Test
    void changeSaysWhoDidItAndWhen() {
        listener.created(created());

        assertThat(noticed().what()).isEqualTo(What.SAVED);
        assertThat(noticed().user()).isEqualTo("key-of-author");
        assertThat(noticed().at()).isEqualTo(NOW);
        assertThat(noticed().page().text()).isEqualTo("<p>text</p>");
    }

    @Test
    void rewrittenLinksAreToldWithTheTextAsItWas() {
        Page before = mock();
        BodyContent bodyBefore = mock();
        when(before.getBodyContent()).thenReturn(bodyBefore);
        when(bodyBefore.getBody()).thenReturn("<p>before</p>");
        PageUpdateEvent event = mock();
        when(event.getPage()).thenReturn(page);
        when(event.getOriginalPage()).thenReturn(before);
        when(event.getUpdateTrigger()).thenReturn(PageUpdateTrigger.LINK_REFACTORING);

        listener.updated(event);

        assertThat(noticed().what()).isEqualTo(What.LINKS_REWRITTEN);
        assertThat(noticed().textBefore()).isEqualTo("<p>before</p>");
    }

    @Test
    void draftIsNotFollowed() {
        when(page.isDraft()).thenReturn(true);

        listener.created(created());

        verify(follower, never()).changed(any());
    }

    private PageChange noticed() {
        ArgumentCaptor<HostChange> change = ArgumentCaptor.captor();
        verify(follower).changed(change.capture());
        return (PageChange) change.getValue();
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
