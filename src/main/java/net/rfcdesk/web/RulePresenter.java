package net.rfcdesk.web;

import java.util.List;
import java.util.Objects;
import net.rfcdesk.approval.RoleKind;
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

    /** @return none where nobody decides, for the author, for those who can decide or have decided, and when the RFC is no longer proposed */
    List<RuleView> of(RfcPage page, RoleStatus roleStatus) {
        return page.rfc().status().isOpen()
                        && roleStatus.role().kind() != RoleKind.INFORMED
                        && !isAuthor(page)
                        && wonders(page.permissions(), roleStatus)
                ? page.permissions().answers(roleStatus.role()).stream()
                        .map(this::of)
                        .toList()
                : List.of();
    }

    private static boolean isAuthor(RfcPage page) {
        return Objects.equals(page.permissions().user(), page.rfc().author());
    }

    private static boolean wonders(Permissions permissions, RoleStatus roleStatus) {
        boolean decided = roleStatus.decisions().stream()
                .map(each -> each.decision())
                .anyMatch(each ->
                        each.user().equals(permissions.user()) || each.by().equals(permissions.user()));
        return !decided
                && permissions.cannotDecide(roleStatus.role()).isPresent()
                && permissions.principals(roleStatus.role()).isEmpty();
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
