package net.rfcdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of people who are asked in the same way: by their names, or as members of a group.
 *
 * @param group what their rows fold to; none for people who are asked by their names, and for groups of whose members nothing is known
 * @param rows of people; of groups only where {@code group} is none
 * @param more that there are others, in words; empty when there are none
 * @param open whether the rows are shown at once, as the reader is one of them
 */
public record ApproverGroup(@Nullable ApproverRow group, List<ApproverRow> rows, String more, boolean open) {
    public ApproverGroup {
        rows = List.copyOf(rows);
    }

    public boolean folded() {
        return group != null;
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }
}
