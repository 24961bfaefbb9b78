package net.rfcdesk.macro;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Role;
import net.rfcdesk.approval.RoleStanding;
import net.rfcdesk.approval.Standing;
import net.rfcdesk.approval.WeighedDecision;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.Rights;

/** Puts into words what the reader may decide, for himself and for those whose delegate he is. */
final class VoiceViews {
    private final Texts texts;
    private final Names names;

    VoiceViews(Texts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /** @return the reader's own voice first */
    List<VoiceView> of(RfcPage page, RoleStanding standing) {
        Rights rights = page.rights();
        Role role = standing.role();
        Stream<VoiceView> own =
                rights.cannotDecide(role).isEmpty() ? Stream.of(own(rights.user(), standing)) : Stream.empty();
        return Stream.concat(own, rights.voices(role).stream().map(user -> other(user, page, standing)))
                .toList();
    }

    private VoiceView own(String reader, RoleStanding standing) {
        Optional<WeighedDecision> last = standing.weighedOf(reader);
        return new VoiceView(
                "",
                "",
                previous(last),
                !approves(last),
                !abstains(last),
                isApprovalOfAnotherText(last)
                        ? texts.get("rfc-desk.approval.approve-again")
                        : texts.get("rfc-desk.approval.approve"),
                texts.get("rfc-desk.approval.approve-with-conditions"),
                texts.get("rfc-desk.approval.request-changes"),
                texts.get("rfc-desk.approval.abstain"),
                "",
                "");
    }

    private VoiceView other(String user, RfcPage page, RoleStanding standing) {
        Optional<WeighedDecision> last = standing.weighedOf(user);
        String name = names.of(user);
        return new VoiceView(
                user,
                VoiceView.mark(user, ""),
                previous(last),
                !approves(last),
                !abstains(last),
                isApprovalOfAnotherText(last)
                        ? texts.get("rfc-desk.delegate.approve-again", name)
                        : texts.get("rfc-desk.delegate.approve", name),
                texts.get("rfc-desk.delegate.approve-with-conditions", name),
                texts.get("rfc-desk.delegate.request-changes", name),
                texts.get("rfc-desk.delegate.abstain", name),
                page.delegates().of(user).map(each -> String.valueOf(each.id())).orElse(""),
                texts.get("rfc-desk.delegate.decline", name));
    }

    private static String previous(Optional<WeighedDecision> last) {
        return last.map(each -> String.valueOf(each.decision().entry())).orElse("");
    }

    private static boolean approves(Optional<WeighedDecision> last) {
        return stands(last).filter(Decision::approvesFully).isPresent();
    }

    private static boolean abstains(Optional<WeighedDecision> last) {
        return stands(last).filter(each -> each.choice() == Choice.ABSTAINED).isPresent();
    }

    private static Optional<Decision> stands(Optional<WeighedDecision> last) {
        return last.filter(each -> each.standing() == Standing.STANDS).map(WeighedDecision::decision);
    }

    private static boolean isApprovalOfAnotherText(Optional<WeighedDecision> last) {
        return last.filter(each -> each.standing() == Standing.OUTDATED || each.standing() == Standing.CARRIED_OVER)
                .map(WeighedDecision::decision)
                .filter(Decision::approvesFully)
                .isPresent();
    }
}
