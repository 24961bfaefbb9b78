package net.rfcdesk.page;

import java.util.List;

/**
 * What a page's storage format says about the RFC.
 *
 * @param rfc whether the page carries a status or an approval macro
 * @param roles in the page's order
 * @param fingerprint of the substance: SHA-256 in hex, the same for texts that differ only in what approvers need not read again,
 *     such as our own macros, ids, check marks, comment markers, placeholders and white space between blocks
 */
record PageText(boolean rfc, List<RoleText> roles, String fingerprint) {

    PageText {
        roles = List.copyOf(roles);
    }

    /** @throws net.rfcdesk.rfc.Refused {@link net.rfcdesk.rfc.Reason#PAGE_UNREADABLE} when it is not well-formed */
    static PageText parse(String storage) {
        return new StorageReader(storage).read();
    }
}
