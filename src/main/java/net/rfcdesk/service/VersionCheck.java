package net.rfcdesk.service;

import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Tells a version that somebody looked at from one that nobody can have seen. */
final class VersionCheck {

    private VersionCheck() {}

    /**
     * @param seen the version that a user says to have been looking at
     * @param newest the version that there is now
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#VERSION_UNKNOWN}
     */
    static void requireKnown(int seen, int newest) {
        if (seen < 1 || seen > newest) {
            throw Refusal.of(RefusalCode.VERSION_UNKNOWN, seen)
                    .in("pageVersion")
                    .exception();
        }
    }
}
