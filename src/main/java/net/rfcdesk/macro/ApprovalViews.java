package net.rfcdesk.macro;

import java.util.List;
import java.util.Optional;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.Standing;
import net.rfcdesk.approval.WeighedDecision;
import net.rfcdesk.host.Messages;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Puts into words what the approval macro shows of a role. */
final class ApprovalViews {
    private final Messages messages;
    private final Badges badges;
    private final DecisionViews decisions;
    private final RoleWords words;
    private final Names names;

    ApprovalViews(Messages messages, Badges badges, DecisionViews decisions, RoleWords words, Names names) {
        this.messages = messages;
        this.badges = badges;
        this.decisions = decisions;
        this.words = words;
        this.names = names;
    }

    ApprovalView of(RfcPage page, RoleStanding standing, Output output) {
        Role role = standing.role();
        Optional<Refusal> refusal = page.rights().cannotDecide(role);
        boolean decidable = output.isPage() && page.latest() && refusal.isEmpty();
        Optional<Decision> own = standing.decisionOf(page.rights().user());
        return new ApprovalView(
                page.rfc().pageId(),
                page.rfc().pageVersion(),
                role.name(),
                role.id(),
                badges.of(standing),
                words.count(standing.approvals(), standing.needed()),
                words.asked(role.users().stream().map(names::of).toList(), role.groups(), role.quorum()),
                decisions(page, standing, own.filter(mine -> decidable)),
                hint(role, refusal, output),
                standing.flaws().stream().map(messages::of).toList(),
                own.map(Decision::entry).map(String::valueOf).orElse(""),
                output.isScreen(),
                decidable,
                decidable && !approves(standing, own, Standing.STANDS),
                approves(standing, own, Standing.OUTDATED));
    }

    /** A role on a page that is no RFC yet. */
    ApprovalView of(RoleParameters role, Output output) {
        List<String> people = role.userNames().stream().map(names::ofUserName).toList();
        return new ApprovalView(
                0,
                0,
                role.name(),
                Role.id(role.name()),
                badges.waiting(),
                "",
                words.asked(people, role.groups(), role.quorum()),
                List.of(),
                words.against(role.quorum()),
                List.of(),
                "",
                output.isScreen(),
                false,
                false,
                false);
    }

    private List<DecisionView> decisions(RfcPage page, RoleStanding standing, Optional<Decision> withdrawable) {
        return standing.decisions().stream()
                .map(each -> decisions.of(
                        page, each, withdrawable.filter(each.decision()::equals).isPresent()))
                .toList();
    }

    private String hint(Role role, Optional<Refusal> refusal, Output output) {
        String against = words.against(role.quorum());
        if (!against.isEmpty() || !output.isPage()) {
            return against;
        }
        return refusal.filter(each -> each.reason() == Reason.OWN_RFC)
                .map(messages::of)
                .orElse("");
    }

    private static boolean approves(RoleStanding standing, Optional<Decision> own, Standing as) {
        return standing.decisions().stream()
                .filter(each -> each.standing() == as)
                .map(WeighedDecision::decision)
                .anyMatch(each -> each.choice() == Choice.APPROVED
                        && own.filter(each::equals).isPresent());
    }
}
