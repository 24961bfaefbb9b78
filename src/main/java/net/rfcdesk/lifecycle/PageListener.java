package net.rfcdesk.lifecycle;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.util.Optional;
import java.util.function.Supplier;
import net.rfcdesk.host.Auditor;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.lifecycle.PageChange.What;
import net.rfcdesk.page.PageState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what becomes of pages. It only copies what the events say, and touches no database: whatever fails here or later never makes a
 * page's save fail.
 */
public final class PageListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageListener.class);

    private final EventPublisher events;
    private final PageFollower follower;
    private final Auditor auditor;

    public PageListener(EventPublisher events, PageFollower follower, Auditor auditor) {
        this.events = events;
        this.follower = follower;
        this.auditor = auditor;
    }

    public void start() {
        follower.start();
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
        follower.stop();
    }

    @EventListener
    public void created(PageCreateEvent event) {
        noticed(() -> present(What.SAVED, event.getPage(), null));
    }

    @EventListener
    public void updated(PageUpdateEvent event) {
        What what = event.getUpdateTrigger() == PageUpdateTrigger.LINK_REFACTORING ? What.LINKS_REWRITTEN : What.SAVED;
        noticed(() -> present(what, event.getPage(), event.getOriginalPage()));
    }

    @EventListener
    public void moved(PageMoveEvent event) {
        noticed(() -> present(What.MOVED, event.getPage(), null));
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        noticed(() -> present(What.RESTORED, event.getPage(), null));
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        noticed(() -> Optional.of(change(What.TRASHED, event.getPage(), null)));
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        noticed(() -> Optional.of(change(What.REMOVED, event.getPage(), null)));
    }

    @EventListener
    public void spaceRemoved(SpaceRemoveEvent event) {
        noticed(() -> Optional.of(new SpaceRemoval(event.getSpace().getKey(), auditor.user(), auditor.now())));
    }

    private Optional<PageChange> present(What what, Page page, @Nullable ContentEntityObject before) {
        return page.isCurrent() && !page.isDraft() ? Optional.of(change(what, page, before)) : Optional.empty();
    }

    private PageChange change(What what, Page page, @Nullable ContentEntityObject before) {
        String textBefore = before == null ? null : PageBody.of(before);
        return new PageChange(what, PageState.of(page), textBefore, auditor.user(), auditor.now());
    }

    /** What a listener throws may reach the user who saves the page. */
    private void noticed(Supplier<Optional<? extends HostChange>> change) {
        try {
            change.get().ifPresent(follower::changed);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A change of a page went unnoticed; the job that looks for changes will find it", e);
        }
    }
}
