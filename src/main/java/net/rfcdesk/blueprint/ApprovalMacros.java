package net.rfcdesk.blueprint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;

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
                + parameter("role", escaped(role.name()))
                + parameter(
                        "approvers",
                        role.users().stream()
                                .map(user -> "<ri:user ri:userkey=\"" + escaped(user) + "\" />")
                                .collect(Collectors.joining()))
                + parameter("groups", escaped(String.join(", ", role.groups())))
                + parameter(
                        "needed",
                        role.quorum().equals(Quorum.ANY) ? "" : role.quorum().text())
                + parameter("stage", role.stage() == Role.FIRST_STAGE ? "" : String.valueOf(role.stage()))
                + "</ac:structured-macro>";
    }

    private static String parameter(String name, String content) {
        return content.isEmpty() ? "" : "<ac:parameter ac:name=\"" + name + "\">" + content + "</ac:parameter>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
