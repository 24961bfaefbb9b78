package net.rfcdesk.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStatus;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;
import org.jspecify.annotations.Nullable;

/** Puts into words what the reader may decide, for themselves and for those whose delegate they are. */
final class DecisionFormPresenter {
    private final Messages texts;
    private final UserNames names;

    DecisionFormPresenter(Messages texts, UserNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** @return the reader's own first */
    List<DecisionFormView> of(RfcPage page, RoleStatus roleStatus) {
        Permissions permissions = page.permissions();
        Role role = roleStatus.role();
        Stream<DecisionFormView> own = permissions.cannotDecide(role).isEmpty()
                ? Stream.of(own(permissions.user(), roleStatus))
                : Stream.empty();
        return Stream.concat(own, permissions.principals(role).stream().map(user -> other(user, page, roleStatus)))
                .toList();
    }

    private DecisionFormView own(@Nullable String reader, RoleStatus roleStatus) {
        Optional<EvaluatedDecision> last = roleStatus.evaluatedOf(reader);
        return new DecisionFormView(
                "",
                "",
                previous(last),
                !approves(last),
                !abstains(last),
                isApprovalOfAnotherText(last)
                        ? texts.get("rfc-desk.approval.approve-again")
                        : texts.get("rfc-desk.approval.approve"),
                texts.get("rfc-desk.approval.approve-with-comment"),
                texts.get("rfc-desk.approval.approve-with-conditions"),
                texts.get("rfc-desk.approval.request-changes"),
                texts.get("rfc-desk.approval.abstain"),
                approved(roleStatus),
                abstained(roleStatus),
                "",
                "");
    }

    private DecisionFormView other(String user, RfcPage page, RoleStatus roleStatus) {
        Optional<EvaluatedDecision> last = roleStatus.evaluatedOf(user);
        String name = names.of(user);
        return new DecisionFormView(
                user,
                DecisionFormView.mark(user, ""),
                previous(last),
                !approves(last),
                !abstains(last),
                isApprovalOfAnotherText(last)
                        ? texts.get("rfc-desk.delegate.approve-again", name)
                        : texts.get("rfc-desk.delegate.approve", name),
                texts.get("rfc-desk.delegate.approve-with-comment", name),
                texts.get("rfc-desk.delegate.approve-with-conditions", name),
                texts.get("rfc-desk.delegate.request-changes", name),
                texts.get("rfc-desk.delegate.abstain", name),
                approved(roleStatus),
                abstained(roleStatus),
                page.delegates().of(user).map(each -> String.valueOf(each.id())).orElse(""),
                texts.get("rfc-desk.delegate.decline", name));
    }

    private String approved(RoleStatus roleStatus) {
        return texts.get("rfc-desk.done.approved", roleStatus.role().name());
    }

    private String abstained(RoleStatus roleStatus) {
        return texts.get("rfc-desk.done.abstained", roleStatus.role().name());
    }

    private static String previous(Optional<EvaluatedDecision> last) {
        return last.map(each -> String.valueOf(each.decision().entry())).orElse("");
    }

    private static boolean approves(Optional<EvaluatedDecision> last) {
        return stands(last).filter(Decision::approvesFully).isPresent();
    }

    private static boolean abstains(Optional<EvaluatedDecision> last) {
        return stands(last).filter(each -> each.choice() == Choice.ABSTAINED).isPresent();
    }

    private static Optional<Decision> stands(Optional<EvaluatedDecision> last) {
        return last.filter(each -> each.validity() == Validity.STANDS).map(EvaluatedDecision::decision);
    }

    private static boolean isApprovalOfAnotherText(Optional<EvaluatedDecision> last) {
        return last.filter(each -> each.validity() == Validity.OUTDATED || each.validity() == Validity.CARRIED_OVER)
                .map(EvaluatedDecision::decision)
                .filter(Decision::approvesFully)
                .isPresent();
    }
}
