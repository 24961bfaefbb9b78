package net.rfcdesk.lifecycle;

import java.time.Instant;
import net.rfcdesk.markup.StorageReader;
import net.rfcdesk.page.PageState;
import net.rfcdesk.record.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a page.
 *
 * @param page as it was afterwards
 * @param textBefore in storage format; none when nobody knows
 * @param user user key of the person who did it; none when nobody was logged in
 */
record PageChange(
        What what,
        PageState page,
        @Nullable String textBefore,
        @Nullable String user,
        Instant at) implements HostChange {

    /** What can happen to a page. */
    enum What {
        SAVED,
        /** The host saved the page, because links in it had to follow other pages. */
        LINKS_REWRITTEN,
        MOVED,
        RESTORED,
        TRASHED,
        /** For good. */
        REMOVED
    }

    @Override
    public StreamId stream() {
        return StreamId.page(page.pageId());
    }

    /** @return false when it can concern no RFC but one that has lost all of our macros before */
    boolean mayConcernRfc() {
        return page.mayCarryRfc()
                || textBefore != null && StorageReader.mayCarryRfc(textBefore)
                || what != What.SAVED && what != What.LINKS_REWRITTEN;
    }

    /** @param now the page as others see it; none when it is gone for good */
    boolean isShownBy(@Nullable PageState now) {
        return switch (what) {
            case REMOVED -> now == null;
            case TRASHED -> now == null || now.trashed();
            case SAVED, LINKS_REWRITTEN, MOVED, RESTORED -> now != null && !now.trashed() && page.isSameAs(now);
        };
    }

    /** @return whether that one can have come next: the transaction of a change that nothing follows on has failed */
    boolean isFollowedBy(PageChange next) {
        boolean gone = what == What.TRASHED || what == What.REMOVED;
        return switch (next.what) {
            case REMOVED -> false;
            case TRASHED -> !gone;
            case RESTORED -> what == What.TRASHED || !gone && page.version() <= next.page.version();
            case SAVED, LINKS_REWRITTEN, MOVED ->
                !gone
                        && (page.version() + 1 == next.page.version()
                                || page.version() == next.page.version()
                                        && page.text().equals(next.page.text()));
        };
    }
}
