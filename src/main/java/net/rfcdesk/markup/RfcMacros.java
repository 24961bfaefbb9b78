package net.rfcdesk.markup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;

/** Writes the macros that make a page an RFC, in storage format. */
public final class RfcMacros {

    private RfcMacros() {}

    /** @param decideBy a day; empty for none */
    public static String status(String decideBy) {
        return macro("rfc-status", MacroWriter.parameter(StorageReader.DECIDE_BY, MacroWriter.text(decideBy)));
    }

    public static String roles(List<Role> roles) {
        return roles.stream().map(RfcMacros::role).collect(Collectors.joining("\n"));
    }

    private static String role(Role role) {
        return macro(
                "rfc-approval",
                MacroWriter.parameter("role", MacroWriter.text(role.name()))
                        + MacroWriter.parameter("approvers", MacroWriter.users(role.users()))
                        + MacroWriter.parameter("groups", MacroWriter.groups(role.groups()))
                        + needed(role.quorum())
                        + MacroWriter.parameter(
                                "stage", role.stage() == Role.FIRST_STAGE ? "" : String.valueOf(role.stage()))
                        + MacroWriter.parameter(
                                "kind",
                                role.kind() == RoleKind.APPROVES
                                        ? ""
                                        : role.kind().code()));
    }

    /** In the two fields of the macro's dialog. */
    private static String needed(Quorum quorum) {
        if (quorum.equals(Quorum.ANY)) {
            return "";
        }
        if (quorum.spared().isPresent()) {
            return needed("all-but", String.valueOf(quorum.spared().getAsInt()));
        }
        return quorum.count().isPresent()
                ? needed("number", String.valueOf(quorum.count().getAsInt()))
                : needed(quorum.text(), "");
    }

    private static String needed(String needed, String number) {
        return MacroWriter.parameter("needed", MacroWriter.text(needed)) + MacroWriter.parameter("number", number);
    }

    /** @param parameters of a report, as an address has them */
    public static String report(Map<String, String> parameters) {
        return macro(
                "rfc-report",
                parameters.entrySet().stream()
                        .map(each -> MacroWriter.parameter(each.getKey(), MacroWriter.text(each.getValue())))
                        .collect(Collectors.joining()));
    }

    private static String macro(String name, String parameters) {
        String start = "<ac:structured-macro ac:name=\"" + name + "\"";
        return parameters.isEmpty() ? start + " />" : start + ">" + parameters + "</ac:structured-macro>";
    }
}
