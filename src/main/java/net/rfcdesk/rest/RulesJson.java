package net.rfcdesk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why somebody may or may not decide, role by role. */
record RulesJson(List<RoleJson> roles) {

    record RoleJson(String id, String name, boolean mayDecide, List<RuleJson> rules) {}

    /**
     * @param code for programs; stable
     * @param rule in words
     * @param refusal null when the rule holds
     */
    record RuleJson(
            String code,
            String rule,
            boolean holds,
            @Nullable RefusalJson refusal) {}

    /** Why a rule does not hold, as an {@link ErrorJson} would say it. */
    record RefusalJson(String code, String message) {}
}
