package net.rfcdesk.page;

import java.util.List;

/**
 * An approval macro as the page's text has it.
 *
 * @param approvers user keys and user names, as they were written
 * @param needed empty when it was left out
 * @param stage empty when it was left out
 */
record RoleText(String name, List<String> approvers, List<String> groups, String needed, String stage) {

    RoleText {
        approvers = List.copyOf(approvers);
        groups = List.copyOf(groups);
    }
}
