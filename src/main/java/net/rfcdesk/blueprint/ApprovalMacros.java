package net.rfcdesk.blueprint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;
import net.rfcdesk.markup.MacroWriter;

/** Writes the macros that a new page asks with, in storage format. */
final class ApprovalMacros {

    /** Of a space that has chosen none; who is asked is for the author to say. */
    private static final List<Role> USUAL = Stream.of("Engineering Lead", "Security Team", "Product Manager")
            .map(name -> new Role(name, List.of(), List.of(), Quorum.ANY))
            .toList();

    private ApprovalMacros() {}

    static String of() {
        return of(USUAL);
    }

    /** @param roles none for the usual ones */
    static String of(List<Role> roles) {
        return (roles.isEmpty() ? USUAL : roles)
                .stream().map(ApprovalMacros::macro).collect(Collectors.joining("\n"));
    }

    private static String macro(Role role) {
        return "<ac:structured-macro ac:name=\"rfc-approval\">"
                + MacroWriter.parameter("role", MacroWriter.text(role.name()))
                + MacroWriter.parameter("approvers", MacroWriter.users(role.users()))
                + MacroWriter.parameter("groups", MacroWriter.groups(role.groups()))
                + MacroWriter.parameter(
                        "needed",
                        role.quorum().equals(Quorum.ANY) ? "" : role.quorum().text())
                + MacroWriter.parameter("stage", role.stage() == Role.FIRST_STAGE ? "" : String.valueOf(role.stage()))
                + MacroWriter.parameter(
                        "kind",
                        role.kind() == RoleKind.APPROVES ? "" : role.kind().code())
                + "</ac:structured-macro>";
    }
}
