package net.rfcdesk.markup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleKind;

/** Writes macros: those that make a page an RFC in storage format, reports in wiki markup. */
public final class RfcMacros {

    /** What would end a parameter or the macro. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\{}|]");

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
                                        : role.kind().code())
                        + MacroWriter.parameter("sections", MacroWriter.sections(role.sections())));
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

    /**
     * Editors take no storage format, but
     * <a href="https://confluence.atlassian.com/doc/confluence-wiki-markup-251003035.html">wiki markup</a>, by Insert &gt; Markup.
     *
     * @param parameters of a report, at least one, as an address has them
     */
    public static String report(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + MARKUP.matcher(each.getValue()).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|", "{rfc-report:", "}"));
    }

    private static String macro(String name, String parameters) {
        String start = "<ac:structured-macro ac:name=\"" + name + "\"";
        return parameters.isEmpty() ? start + " />" : start + ">" + parameters + "</ac:structured-macro>";
    }
}
