package net.rfcdesk.transfer;

import java.util.List;
import java.util.Set;

/**
 * Which pages of a space are meant: those that meet all that is said here.
 *
 * @param parent id or title of the page below which they are; empty for anywhere
 * @param labels of which they have at least one; none for any
 * @param withoutLabels of which they have none
 * @param pages ids of them; none for all others
 */
public record PageSelection(String parent, Set<String> labels, Set<String> withoutLabels, List<Long> pages) {

    public PageSelection {
        labels = Set.copyOf(labels);
        withoutLabels = Set.copyOf(withoutLabels);
        pages = List.copyOf(pages);
    }

    /** @return whether it means no more than all pages of the space */
    boolean isEverything() {
        return parent.isEmpty() && labels.isEmpty() && pages.isEmpty();
    }

    boolean includes(List<String> present) {
        return (labels.isEmpty() || present.stream().anyMatch(labels::contains))
                && present.stream().noneMatch(withoutLabels::contains);
    }
}
