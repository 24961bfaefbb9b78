package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Deadline;

/**
 * What a page's storage format says about the RFC.
 *
 * @param rfc whether the page carries a status or an approval macro
 * @param macroId of the first of our macros that has one; copies of the page have the same; null when there is none
 * @param roles in the page's order
 * @param deadline of the first status macro that names one
 * @param fingerprint of the substance: SHA-256 in hex, the same for texts that differ only in what approvers need not read again,
 *     such as our own macros, ids, check marks, comment markers, placeholders and white space between blocks
 * @param withoutTargets fingerprint of the substance but for which pages the links lead to
 */
record PageText(
        boolean rfc,
        String macroId,
        List<RoleText> roles,
        Deadline deadline,
        String fingerprint,
        String withoutTargets) {

    PageText {
        roles = List.copyOf(roles);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.Reason#PAGE_UNREADABLE} when it is not well-formed */
    static PageText parse(String storage) {
        return new StorageReader(storage).read();
    }

    /** @return whether nothing of substance can differ but which pages the links lead to */
    boolean differsInTargetsAtMost(PageText other) {
        return withoutTargets.equals(other.withoutTargets);
    }
}
