package net.rfcdesk.web;

import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;

/** Puts minor edits and objections into words. */
final class MinorEditPresenter {
    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;

    MinorEditPresenter(Messages texts, UserNames names, TimeFormatter times, Site site) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
    }

    /** @return the minor edits that a decision rests on */
    List<CarriedOverView> carriedOver(RfcPage page, EvaluatedDecision evaluated, Output output) {
        boolean own =
                output.isPage() && evaluated.decision().isOf(page.permissions().user());
        return evaluated.carriedOverBy().stream()
                .map(each -> carriedOver(page, each, own && page.permissions().mayObject(each)))
                .toList();
    }

    /** @return the saves by which the reader outdated decisions, as far as something can be done or said about them */
    List<OutdatedView> outdated(RfcPage page) {
        return page.outdatedApprovals().stream()
                .filter(each -> each.edit().isBy(page.permissions().user()))
                .map(each -> outdated(page, each))
                .filter(each -> each.markable() || each.disputed())
                .toList();
    }

    /** @return who objected to calling that save minor; empty when nobody did */
    String objection(RfcPage page, Edit edit) {
        return page.disputed(edit)
                .map(MinorEdit::objection)
                .map(each -> texts.get(
                        "rfc-desk.minor-edit.objected",
                        names.of(each.user()),
                        times.minute(each.at()).text()))
                .orElse("");
    }

    private CarriedOverView carriedOver(RfcPage page, MinorEdit minorEdit, boolean objectable) {
        Edit edit = minorEdit.edit();
        return new CarriedOverView(
                String.valueOf(minorEdit.entry()),
                texts.get(
                        "rfc-desk.minor-edit.carried-over", String.valueOf(edit.pageVersion()), names.of(edit.user())),
                times.minute(minorEdit.at()),
                Icon.ONWARDS,
                minorEdit.reason(),
                page.latest() ? compare(page, edit) : "",
                objectable);
    }

    private OutdatedView outdated(RfcPage page, OutdatedApprovals outdated) {
        Edit edit = outdated.edit();
        return new OutdatedView(
                edit.pageVersion(),
                texts.get(
                        "rfc-desk.minor-edit.outdated",
                        String.valueOf(edit.pageVersion()),
                        outdated.decisions(),
                        approvers(page, edit)),
                Icon.AGAIN,
                compare(page, edit),
                objection(page, edit),
                page.permissions().mayMarkMinor(edit));
    }

    private String approvers(RfcPage page, Edit edit) {
        return page.roles().stream()
                .flatMap(role -> role.decisions().stream())
                .filter(each -> each.validity() == Validity.OUTDATED && edit.equals(each.changedBy()))
                .map(each -> names.of(each.decision().user()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String compare(RfcPage page, Edit edit) {
        return site.address(new Comparison(page.rfc().pageId(), edit.pageVersion() - 1, edit.pageVersion()));
    }
}
