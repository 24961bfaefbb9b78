package net.rfcdesk.page;

import java.util.List;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RuleAnswer;

/** Why somebody may or may not decide for a role. */
public record Explanation(Role role, List<RuleAnswer> answers) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    public boolean mayDecide() {
        return answers.stream().allMatch(RuleAnswer::holds);
    }
}
