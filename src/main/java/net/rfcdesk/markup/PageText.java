package net.rfcdesk.markup;

import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a page's storage format says about the RFC.
 *
 * @param wellFormed false for a text that the host cannot have taken as XML: what it says is a guess then, and nobody may approve it
 * @param rfc whether the page has a status or an approval macro
 * @param macroId of the first of our macros that has one; copies of the page have the same
 * @param roles in the page's order
 * @param deadline of the first status macro that names one
 * @param fingerprint of the content: SHA-256 in hex, the same for texts that differ only in what approvers need not read again,
 *     such as our own macros, ids, check marks, comment markers, placeholders and white space between blocks
 * @param withoutTargets fingerprint of the content but for which pages the links lead to
 * @param sections by each heading that a role names, the fingerprint of its section, subsections included; of all sections of that name
 *     when there are several; empty when there is none. Nothing is known of those of a text that is not well-formed
 */
public record PageText(
        boolean wellFormed,
        boolean rfc,
        @Nullable String macroId,
        List<RoleText> roles,
        Deadline deadline,
        String fingerprint,
        String withoutTargets,
        Map<String, String> sections) {

    public PageText {
        roles = List.copyOf(roles);
        sections = Map.copyOf(sections);
    }

    /** Takes any text. Whether two texts that are not well-formed agree is told by every character of them. */
    public static PageText parse(String storage) {
        return new StorageReader(storage).read();
    }

    /** @return the headings of a page, as roles name them, each once, in its order; none of a text that is not well-formed */
    public static List<String> headings(String storage) {
        return new StorageReader(storage).headings();
    }

    /** @param written text of a heading. @return how roles name it */
    public static String heading(String written) {
        return PageSections.name(written);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} for somebody who wants to go by what it says */
    void requireReadable() {
        if (!wellFormed) {
            throw Refusal.of(RefusalCode.PAGE_UNREADABLE).exception();
        }
    }

    /** @return whether the content can differ only in which pages the links lead to */
    public boolean differsInTargetsAtMost(PageText other) {
        return withoutTargets.equals(other.withoutTargets);
    }
}
