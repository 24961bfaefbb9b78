package net.rfcdesk.page;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Flaw;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.Rfc;

/**
 * What a page is and says at one moment, read out of it once.
 *
 * @param author user key of the page's creator; null when nobody was logged in
 * @param latest false for an old version
 * @param slips what the text has twice or no sense can be made of, by the identity of the role
 * @param wellFormed false when what the text says is a guess, so that nobody may approve it
 * @param carriesRfc whether the text has a status or an approval macro
 * @param macroId of the first of our macros that has one; null when there is none
 */
record Snapshot(
        long pageId,
        String spaceKey,
        String title,
        String urlPath,
        String author,
        int version,
        boolean latest,
        boolean wellFormed,
        boolean carriesRfc,
        String macroId,
        List<Role> roles,
        Map<String, List<Flaw>> slips,
        Deadline deadline,
        String fingerprint) {

    Snapshot {
        roles = List.copyOf(roles);
        slips = Map.copyOf(slips);
    }

    /** @return that RFC with the text that this page has */
    Rfc of(Rfc rfc) {
        return rfc.withText(title, version, fingerprint);
    }

    /**
     * @param known the RFC's roles before
     * @return those to keep: of a text that is not well-formed nobody knows whether it means to drop some
     */
    List<Role> rolesAfter(List<Role> known) {
        return wellFormed ? roles : known;
    }

    /** @throws net.rfcdesk.rfc.Refused {@link Reason#PAGE_UNREADABLE} for somebody who wants to decide on what it says */
    void requireReadable() {
        if (!wellFormed) {
            throw Refusal.of(Reason.PAGE_UNREADABLE).exception();
        }
    }
}
