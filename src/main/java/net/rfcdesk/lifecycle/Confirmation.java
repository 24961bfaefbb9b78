package net.rfcdesk.lifecycle;

import java.util.LinkedList;
import java.util.List;
import net.rfcdesk.page.PageState;
import org.jspecify.annotations.Nullable;

/**
 * Which of the changes that events told of the host's database shows by now.
 *
 * @param changes those that have happened, in their order
 * @param settled how many of the first ones nobody needs to wait for any more: they have happened, or never will
 */
record Confirmation(List<PageChange> changes, int settled) {

    Confirmation {
        changes = List.copyOf(changes);
    }

    /**
     * @param noticed of one page, in the order in which the events came
     * @param now the page as others see it; none when it is gone for good
     */
    static Confirmation of(List<PageChange> noticed, @Nullable PageState now) {
        int last = lastShown(noticed, now);
        if (last < 0) {
            return new Confirmation(List.of(), isPast(noticed, now) ? noticed.size() : 0);
        }
        LinkedList<PageChange> happened = new LinkedList<>(List.of(noticed.get(last)));
        for (int i = last - 1; i >= 0; i--) {
            if (noticed.get(i).isFollowedBy(happened.getFirst())) {
                happened.addFirst(noticed.get(i));
            }
        }
        return new Confirmation(happened, last + 1);
    }

    private static int lastShown(List<PageChange> noticed, @Nullable PageState now) {
        int last = noticed.size() - 1;
        while (last >= 0 && !noticed.get(last).isShownBy(now)) {
            last--;
        }
        return last;
    }

    /** Somebody on another node has saved the page since. */
    private static boolean isPast(List<PageChange> noticed, @Nullable PageState now) {
        return now != null
                && !now.trashed()
                && noticed.stream().allMatch(each -> each.page().version() < now.version());
    }
}
