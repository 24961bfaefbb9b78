package net.rfcdesk.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.rfcdesk.approval.Role;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Rewrites who is asked for one role and what it stands for, and leaves every other character of the page as it is. */
public final class ApproverText {

    private final String storage;
    private final PageText text;
    private final List<MacroReader> approvals;

    public ApproverText(String storage) {
        StorageReader reader = new StorageReader(storage);
        this.storage = storage;
        this.text = reader.read();
        this.approvals = reader.approvals();
    }

    /**
     * @throws net.rfcdesk.rfc.Refused {@link RefusalCode#PAGE_UNREADABLE} when the page is not well-formed, {@link RefusalCode#ROLE_UNKNOWN} when no
     *     macro is for that role
     */
    public String asking(Role before, Role after) {
        text.requireReadable();
        MacroReader macro = macro(before);
        Map<String, String> changed = new LinkedHashMap<>();
        if (!after.users().equals(before.users())) {
            changed.put("approvers", MacroWriter.users(after.users()));
        }
        if (!after.groups().equals(before.groups())) {
            changed.put("groups", MacroWriter.groups(after.groups()));
        }
        if (!after.sections().equals(before.sections())) {
            changed.put("sections", MacroWriter.sections(after.sections()));
        }
        Splice splice = new Splice(storage);
        MacroWriter.put(splice, macro, changed);
        return splice.text();
    }

    private MacroReader macro(Role role) {
        return approvals.stream()
                .filter(each -> Role.id(each.text("role")).equals(role.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.ROLE_UNKNOWN, role.name())
                        .in("role")
                        .exception());
    }
}
