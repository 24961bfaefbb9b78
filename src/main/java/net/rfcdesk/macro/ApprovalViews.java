package net.rfcdesk.macro;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        boolean assignable = output.isPage() && page.latest() && page.rights().assigns();
        Optional<Decision> own = standing.decisionOf(page.rights().user());
        return new ApprovalView(
                page.rfc().pageId(),
                page.rfc().pageVersion(),
                role.name(),
                role.id(),
                badges.of(standing),
                stage(page, role),
                words.count(standing.approvals(), standing.needed()),
                words.asked(role.users().stream().map(names::of).toList(), role.groups(), role.quorum()),
                decisions(
                        page,
                        standing,
                        output,
                        own.filter(mine -> decidable || mayWithdraw(page, refusal, output)),
                        own.filter(mine -> output.isPage() && page.rights().mayLift(mine))),
                hint(standing, refusal, output),
                standing.flaws().stream().map(messages::of).toList(),
                own.map(Decision::entry).map(String::valueOf).orElse(""),
                output.isScreen(),
                decidable,
                assignable,
                assignable ? approvers(role) : List.of(),
                decidable && !own(standing, own, Standing.STANDS, Decision::approvesFully),
                decidable && !own(standing, own, Standing.STANDS, each -> each.choice() == Choice.ABSTAINED),
                own(standing, own, Standing.OUTDATED, Decision::approvesFully)
                        || own(standing, own, Standing.CARRIED_OVER, Decision::approvesFully));
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
                "",
                words.asked(people, role.groups(), role.quorum()),
                List.of(),
                words.against(role.quorum()),
                List.of(),
                "",
                output.isScreen(),
                false,
                false,
                List.of(),
                false,
                false,
                false);
    }

    private List<ApproverView> approvers(Role role) {
        return Stream.concat(
                        role.users().stream().map(user -> new ApproverView("users", user, names.of(user))),
                        role.groups().stream().map(group -> new ApproverView("groups", group, words.ofGroup(group))))
                .toList();
    }

    private List<DecisionView> decisions(
            RfcPage page,
            RoleStanding standing,
            Output output,
            Optional<Decision> withdrawable,
            Optional<Decision> liftable) {
        return standing.decisions().stream()
                .map(each -> decisions.of(
                        page,
                        each,
                        output,
                        withdrawable.filter(each.decision()::equals).isPresent(),
                        liftable.filter(each.decision()::equals).isPresent()))
                .toList();
    }

    /** While the stages before are open again, one can take back a decision, but not change it. */
    private static boolean mayWithdraw(RfcPage page, Optional<Refusal> refusal, Output output) {
        return output.isPage()
                && page.latest()
                && refusal.filter(each -> each.reason() == Reason.STAGE_NOT_OPEN)
                        .isPresent();
    }

    private String stage(RfcPage page, Role role) {
        boolean several = page.roles().stream().anyMatch(each -> each.role().stage() != role.stage());
        return several ? words.stage(role.stage()) : "";
    }

    private String hint(RoleStanding standing, Optional<Refusal> refusal, Output output) {
        String against = words.against(standing.role().quorum());
        if (!against.isEmpty()) {
            return against;
        }
        if (!standing.open()) {
            return words.waitsFor(standing.waitsFor());
        }
        if (!output.isPage()) {
            return "";
        }
        return refusal.filter(each -> each.reason() == Reason.OWN_RFC)
                .map(messages::of)
                .orElse("");
    }

    /** @return whether the reader's own decision is weighed and chosen like that */
    private static boolean own(RoleStanding standing, Optional<Decision> own, Standing as, Predicate<Decision> chosen) {
        return standing.decisions().stream()
                .filter(each -> each.standing() == as)
                .map(WeighedDecision::decision)
                .filter(chosen)
                .anyMatch(each -> own.filter(each::equals).isPresent());
    }
}
