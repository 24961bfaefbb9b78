package net.rfcdesk.blueprint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.rfcdesk.approval.Quorum;
import net.rfcdesk.approval.Role;
import net.rfcdesk.markup.RoleText;
import net.rfcdesk.rfc.InputText;
import net.rfcdesk.rfc.Values;

/**
 * What somebody typed into the wizard, as its form names it. Anybody can send anything, or nothing at all.
 *
 * @param context what the host hands to the template
 */
record WizardInput(Map<String, Object> context) {

    private static final int MOST_ROLES = 100;

    /** @return in one line, of a length that a title can have */
    String title() {
        String title = InputText.name(text("rfcTitle"));
        return InputText.cannotBeLine(title, "title").isPresent() ? "" : title;
    }

    /** @return a day; empty when there is none */
    String decideBy() {
        return Values.day(text("rfcDecideBy").strip()).map(String::valueOf).orElse("");
    }

    boolean leavesOut(Section section) {
        return list("rfcLeftOut").contains(section.variable());
    }

    /** @return what was said of roles, by their identities */
    Map<String, AskedRole> roles() {
        Map<String, AskedRole> roles = new HashMap<>();
        for (int i = 1; i <= MOST_ROLES && context.containsKey("rfcRole" + i); i++) {
            roles.putIfAbsent(
                    Role.id(text("rfcRole" + i)),
                    new AskedRole(list("rfcUsers" + i), list("rfcGroups" + i), text("rfcNeeded" + i)));
        }
        return roles;
    }

    private List<String> list(String name) {
        return RoleText.split(text(name)).stream().distinct().toList();
    }

    private String text(String name) {
        return context.get(name) instanceof String text ? text : "";
    }

    /**
     * @param users user keys or user names
     * @param needed empty for what the role needs by default
     */
    record AskedRole(List<String> users, List<String> groups, String needed) {

        Quorum quorum(Role role) {
            return Optional.of(needed)
                    .filter(each -> !each.isBlank())
                    .map(Quorum::parse)
                    .filter(Quorum::isValid)
                    .orElse(role.quorum());
        }
    }
}
