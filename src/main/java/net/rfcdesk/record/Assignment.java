package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.rfcdesk.approval.Role;

/**
 * Whom a role asks from now on, how many of them it needs and at which stage, and what of that it no longer says.
 *
 * @param before null when the page did not have the role
 * @param after null when the page no longer has it
 */
public record Assignment(Role before, Role after) {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\r\\x0B\\f\\x85\\u2028\\u2029]+");

    /**
     * @return for programs: a line for each difference, as in "+user 4028cd81" or "-group security"; all that a role says when it is
     *     new or gone; empty when the same is asked, in whatever order
     */
    public String text() {
        List<String> lines = new ArrayList<>();
        differ("role", role -> List.of(role.name()), lines);
        differ("user", Role::users, lines);
        differ("group", Role::groups, lines);
        differ("needed", role -> List.of(role.quorum().text()), lines);
        differ("stage", role -> List.of(String.valueOf(role.stage())), lines);
        return String.join("\n", lines);
    }

    private void differ(String what, Function<Role, List<String>> of, List<String> lines) {
        List<String> old = values(before, of);
        List<String> now = values(after, of);
        now.stream()
                .filter(each -> !old.contains(each))
                .map(each -> line("+", what, each))
                .forEach(lines::add);
        old.stream()
                .filter(each -> !now.contains(each))
                .map(each -> line("-", what, each))
                .forEach(lines::add);
    }

    private static List<String> values(Role role, Function<Role, List<String>> of) {
        return Optional.ofNullable(role).map(of).orElse(List.of());
    }

    /** Nothing that a page has for a name can look like another line. */
    private static String line(String sign, String what, String value) {
        return sign + what + " " + LINE_BREAKS.matcher(value).replaceAll(" ");
    }
}
