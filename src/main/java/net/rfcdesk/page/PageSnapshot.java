package net.rfcdesk.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleProblem;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;
import org.jspecify.annotations.Nullable;

/**
 * What a page is and says at one moment, read out of it once.
 *
 * @param author user key of the page's creator; none when nobody was logged in
 * @param latest false for an old version
 * @param textProblems what the text has twice or no sense can be made of, by the identity of the role
 * @param wellFormed false when what the text says is a guess, so that nobody may approve it
 * @param carriesRfc whether the text has a status or an approval macro
 * @param macroId of the first of our macros that has one
 * @param sections by each heading that a role names, the fingerprint of its section; empty when the page has none of that name. None of a
 *     text that is not well-formed
 */
public record PageSnapshot(
        long pageId,
        String spaceKey,
        String title,
        String urlPath,
        @Nullable String author,
        int version,
        boolean latest,
        boolean wellFormed,
        boolean carriesRfc,
        @Nullable String macroId,
        List<Role> roles,
        Map<String, List<RoleProblem>> textProblems,
        Deadline deadline,
        String fingerprint,
        Map<String, String> sections) {

    public PageSnapshot {
        sections = Map.copyOf(sections);
        roles = List.copyOf(roles);
        textProblems = Map.copyOf(textProblems);
    }

    /** @return that RFC with the text that this page has */
    public Rfc of(Rfc rfc) {
        return rfc.withText(title, version, fingerprint);
    }

    /**
     * @param known the RFC's roles before
     * @return those to keep: of a text that is not well-formed nobody knows whether it means to drop some
     */
    public List<Role> rolesAfter(List<Role> known) {
        return wellFormed ? roles : known;
    }

    /** @param known the day by which it was to be decided before. @return the one to keep, as above */
    public @Nullable LocalDate decideByAfter(@Nullable LocalDate known) {
        return wellFormed ? deadline.day() : known;
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} for somebody who wants to decide on what it says */
    public void requireReadable() {
        if (!wellFormed) {
            throw Refusal.of(RefusalCode.PAGE_UNREADABLE).exception();
        }
    }
}
