package net.rfcdesk.web;

import java.util.List;

/**
 * What to know about an acceptance before relying on it.
 *
 * @param changed whether its content, or what it was accepted with, has changed since
 * @param version that was accepted, in words; empty when it is the newest one, or nothing is accepted
 * @param compare address that shows the accepted version beside the newest one; empty when they are the same
 * @param loosened what marks an acceptance under roles that asked for less than they once did; empty when they did not
 * @param loosenings the roles that did so
 */
public record AcceptanceView(
        boolean changed, String version, String compare, String loosened, List<LooseningView> loosenings) {
    public AcceptanceView {
        loosenings = List.copyOf(loosenings);
    }

    /** @return whether another version was accepted than the newest one */
    public boolean earlier() {
        return !version.isEmpty();
    }

    public boolean marked() {
        return !loosened.isEmpty();
    }

    /** @return whether a role asks for less than it once did */
    public boolean lessAsked() {
        return !loosenings.isEmpty();
    }
}
