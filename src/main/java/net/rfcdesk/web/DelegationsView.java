package net.rfcdesk.web;

import java.util.List;

/**
 * Who decides for the reader, and the form in which they say so.
 *
 * @param given now or later
 * @param today in the reader's time zone, as in 2026-12-01
 * @param away for whom an administrator can name somebody; none when the reader does so for themselves
 * @param spaceKey of the page, on whose RFCs alone somebody can be named for others; empty when the reader does so for themselves
 * @param everywhere whether an administrator can name somebody also for every space
 */
public record DelegationsView(
        List<DelegationView> given, String today, List<ApproverView> away, String spaceKey, boolean everywhere) {
    public DelegationsView {
        away = List.copyOf(away);
        given = List.copyOf(given);
    }

    public boolean forOthers() {
        return !away.isEmpty();
    }

    /** @return name of the form, as its opener has it */
    public String panel() {
        return forOthers() ? Forms.DELEGATE_FOR : Forms.DELEGATE;
    }

    /** @return the key of the question by which the delegate is asked for */
    public String who() {
        if (!forOthers()) {
            return "rfc-desk.delegate.who";
        }
        return everywhere ? "rfc-desk.delegate.who-instead" : "rfc-desk.delegate.who-instead-here";
    }

    /** @return the key of what the delegations are */
    public String kind() {
        return forOthers() ? "rfc-desk.delegate.given-by-others" : "rfc-desk.delegate.given";
    }

    public boolean any() {
        return !given.isEmpty();
    }
}
