package net.rfcdesk.rest;

import java.util.List;

/**
 * An RFC as programs get it.
 *
 * @param bypass by which it was accepted in spite of missing approvals; null when it was not
 * @param statuses that the asking user may set now
 * @param mayBypass whether the asking user may accept it in spite of missing approvals
 * @param mayAssign whether the asking user may say who is asked
 */
record RfcJson(
        long pageId,
        String spaceKey,
        String number,
        String title,
        String url,
        PersonJson author,
        String status,
        String openedAt,
        String updatedAt,
        int pageVersion,
        long revision,
        ProgressJson progress,
        BypassJson bypass,
        List<RoleJson> roles,
        List<String> statuses,
        boolean mayBypass,
        boolean mayAssign) {

    /** @param name full name; null when the user is gone */
    record PersonJson(String key, String name) {}

    record ProgressJson(int met, int roles) {}

    record BypassJson(PersonJson user, String reason, String at, int pageVersion) {}

    /**
     * @param quorum as the page has it: any, all or a number
     * @param waitsFor names of the roles of earlier stages that are not met; until then nobody can decide
     * @param blocked whether the role can never be met as the page has it
     * @param problems what is wrong with it
     * @param mayDecide whether the asking user may
     * @param whyNot null when he may
     */
    record RoleJson(
            String id,
            String name,
            List<PersonJson> users,
            List<String> groups,
            String quorum,
            int stage,
            List<String> waitsFor,
            int approvals,
            int needed,
            boolean met,
            boolean blocked,
            List<ProblemJson> problems,
            List<DecisionJson> decisions,
            boolean mayDecide,
            String whyNot) {}

    /** @param code for programs; stable */
    record ProblemJson(String code, String message) {}

    /**
     * @param lifted whether what it asks for is settled
     * @param standing whether it counts, and if not, why
     * @param changedBy the save that changed the text; null when none did, or it is unknown
     */
    record DecisionJson(
            int entry,
            PersonJson user,
            String choice,
            String reason,
            String at,
            int pageVersion,
            boolean lifted,
            String standing,
            EditJson changedBy) {}

    /** @param user null when nobody was logged in */
    record EditJson(int pageVersion, PersonJson user, String at) {}
}
