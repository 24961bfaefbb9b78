package net.rfcdesk.web;

import java.util.List;

/**
 * A decision as a page shows it.
 *
 * @param id of the decision, for programs
 * @param mark what the names of its controls end with, as those of its person do
 * @param person who decided
 * @param before what the sentence says before their name
 * @param after what it says behind it
 * @param tone class of the icon's colour
 * @param reason empty when none was given, and when it is what the decision asks for
 * @param counts whether it counts for the text that is shown
 * @param remark why it does not count, or what it counts despite; empty when there is nothing to say
 * @param compare address that shows the text it was about beside the text now; empty when they are the same
 * @param renamed how the page was called then; empty when it has the same title now
 * @param carriedOver the minor edits by which it counts
 * @param requests what it asks for, oldest first; when all of it is resolved, only what an administrator resolved
 */
public record DecisionView(
        String id,
        String mark,
        PersonView person,
        String before,
        String after,
        DisplayTime at,
        String icon,
        String tone,
        String reason,
        boolean counts,
        String remark,
        String compare,
        String renamed,
        List<CarriedOverView> carriedOver,
        boolean withdrawable,
        List<RequestView> requests) {
    public DecisionView {
        carriedOver = List.copyOf(carriedOver);
        requests = List.copyOf(requests);
    }

    public boolean remarked() {
        return !remark.isEmpty();
    }

    public boolean titled() {
        return !renamed.isEmpty();
    }

    public boolean comparable() {
        return !compare.isEmpty();
    }

    public boolean reasoned() {
        return !reason.isEmpty();
    }
}
