package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.RoleStatus;
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

    /** @return none for whoever can decide or has decided, nor when nobody can because the RFC is no longer proposed */
    List<RuleView> of(RfcPage page, RoleStatus standing) {
        return page.rfc().status().isOpen() && wonders(page.rights(), standing)
                ? page.rights().answers(standing.role()).stream().map(this::of).toList()
                : List.of();
    }

    private static boolean wonders(Permissions rights, RoleStatus standing) {
        boolean decided = standing.decisions().stream()
                .map(each -> each.decision())
                .anyMatch(each -> each.user().equals(rights.user()) || each.by().equals(rights.user()));
        return !decided
                && rights.cannotDecide(standing.role()).isPresent()
                && rights.voices(standing.role()).isEmpty();
    }

    private RuleView of(RuleAnswer answer) {
        String rule = messages.of(answer.rule());
        return answer.holds()
                ? new RuleView(Icon.TICK, "rfc-met", texts.get("rfc-desk.why.fulfilled", rule), "")
                : new RuleView(
                        Icon.CROSS,
                        "rfc-contested",
                        texts.get("rfc-desk.why.not-fulfilled", rule),
                        messages.of(answer.refusal()));
    }
}
