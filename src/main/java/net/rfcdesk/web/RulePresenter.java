package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Rule;
import net.rfcdesk.approval.RuleAnswer;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;

/** Puts into words why the reader cannot decide for a role. */
final class RulePresenter {
    private final Messages texts;
    private final RefusalMessages messages;

    RulePresenter(Messages texts, RefusalMessages messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** @return none for those who have decided, where the role itself says why, and when the RFC is no longer proposed */
    List<RuleView> of(RfcPage page, RoleStatus roleStatus) {
        List<RuleAnswer> answers = page.permissions().explained(roleStatus.role());
        return page.rfc().status().isOpen() && !decided(page.permissions(), roleStatus) && !waits(answers)
                ? answers.stream().map(this::of).toList()
                : List.of();
    }

    /** The macro names the roles that it waits for to everybody. */
    private static boolean waits(List<RuleAnswer> answers) {
        return answers.stream().filter(each -> !each.holds()).allMatch(each -> each.rule() == Rule.STAGE_OPEN);
    }

    private static boolean decided(Permissions permissions, RoleStatus roleStatus) {
        return roleStatus.decisions().stream()
                .map(each -> each.decision())
                .anyMatch(each ->
                        each.user().equals(permissions.user()) || each.by().equals(permissions.user()));
    }

    private RuleView of(RuleAnswer answer) {
        String rule = messages.of(answer.rule());
        return answer.against()
                .map(refusal -> new RuleView(
                        Icon.CROSS,
                        "rfc-disputed",
                        texts.get("rfc-desk.why.not-fulfilled", rule),
                        messages.of(refusal)))
                .orElseGet(() -> new RuleView(Icon.TICK, "rfc-met", texts.get("rfc-desk.why.fulfilled", rule), ""));
    }
}
