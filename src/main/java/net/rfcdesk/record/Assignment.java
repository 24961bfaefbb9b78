package net.rfcdesk.record;

import java.util.ArrayList;
import java.util.List;
import net.rfcdesk.approval.Role;

/** Who is asked for a role from now on, and who no longer is. */
public record Assignment(Role before, Role after) {

    /** @return for programs: a line for each, as in "+user 4028cd81" or "-group security" */
    public String text() {
        List<String> lines = new ArrayList<>();
        differ("+user ", after.users(), before.users(), lines);
        differ("-user ", before.users(), after.users(), lines);
        differ("+group ", after.groups(), before.groups(), lines);
        differ("-group ", before.groups(), after.groups(), lines);
        return String.join("\n", lines);
    }

    private static void differ(String sign, List<String> these, List<String> those, List<String> lines) {
        these.stream().filter(each -> !those.contains(each)).map(sign::concat).forEach(lines::add);
    }
}
