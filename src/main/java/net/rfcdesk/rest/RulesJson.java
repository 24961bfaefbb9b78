package net.rfcdesk.rest;

import java.util.List;

/** Why somebody may or may not decide, role by role. */
record RulesJson(List<RoleJson> roles) {

    record RoleJson(String id, String name, boolean mayDecide, List<RuleJson> rules) {}

    /**
     * @param code for programs; stable
     * @param rule in words
     */
    record RuleJson(String code, String rule, boolean holds) {}
}
