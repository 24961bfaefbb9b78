package net.rfcdesk.page;

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
import java.util.function.Consumer;
import net.rfcdesk.store.RfcStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the registry what becomes of pages. Never throws, because that would undo what the user did to the page: a failure is
 * logged, and the page's next save mends it.
 */
public final class PageListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageListener.class);

    private final EventPublisher events;
    private final RfcStore store;
    private final Registry registry;

    public PageListener(EventPublisher events, RfcStore store, Registry registry) {
        this.events = events;
        this.store = store;
        this.registry = registry;
    }

    public void start() {
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
    }

    @EventListener
    public void created(PageCreateEvent event) {
        follow(event.getPage());
    }

    @EventListener
    public void updated(PageUpdateEvent event) {
        if (event.getUpdateTrigger() == PageUpdateTrigger.LINK_REFACTORING) {
            follow(event.getPage(), page -> registry.followLinks(page, event.getOriginalPage()));
        } else {
            follow(event.getPage());
        }
    }

    @EventListener
    public void moved(PageMoveEvent event) {
        follow(event.getPage());
    }

    @EventListener
    public void restored(PageRestoreEvent event) {
        follow(event.getPage());
    }

    @EventListener
    public void trashed(PageTrashedEvent event) {
        long pageId = event.getPage().getId();
        safely("page " + pageId, () -> registry.trash(pageId));
    }

    @EventListener
    public void removed(PageRemoveEvent event) {
        long pageId = event.getPage().getId();
        safely("page " + pageId, () -> registry.purge(pageId));
    }

    @EventListener
    public void spaceRemoved(SpaceRemoveEvent event) {
        String spaceKey = event.getSpace().getKey();
        safely("space " + spaceKey, () -> registry.purgeSpace(spaceKey));
    }

    private void follow(Page page) {
        follow(page, registry::follow);
    }

    private void follow(Page page, Consumer<Page> following) {
        if (page.isCurrent() && !page.isDraft()) {
            safely("page " + page.getId(), () -> following.accept(page));
        }
    }

    /** A failure must not leave the transaction either, because that would make the page's save fail when it ends. */
    private void safely(String what, Runnable work) {
        store.inTransaction(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The RFC of {} could not follow it; saving the page again mends that", what, e);
            }
            return what;
        });
    }
}
