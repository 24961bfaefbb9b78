package net.rfcdesk.web;

import java.util.List;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.MinorEdit;
import net.rfcdesk.approval.OutdatedApprovals;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;

/** Puts declarations and objections into words. */
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

    /** @return what a decision rests on, for whoever reads it */
    List<CarriedOverView> carrying(RfcPage page, EvaluatedDecision weighed, Output output) {
        boolean own = output.isPage() && weighed.decision().isOf(page.rights().user());
        return weighed.carriedBy().stream()
                .map(each -> carry(page, each, own && page.rights().mayObject(each)))
                .toList();
    }

    /** @return the saves by which the reader outdated decisions, as far as something can be done or said about them */
    List<OutdatedView> outdating(RfcPage page) {
        return page.outdatings().stream()
                .filter(each -> each.edit().isBy(page.rights().user()))
                .map(each -> outdating(page, each))
                .filter(each -> each.declarable() || each.contested())
                .toList();
    }

    /** @return who objected to what is declared about that save; empty when nobody did */
    String objection(RfcPage page, Edit edit) {
        return page.contested(edit)
                .map(MinorEdit::objection)
                .map(each -> texts.get(
                        "rfc-desk.declaration.objected",
                        names.of(each.user()),
                        times.minute(each.at()).text()))
                .orElse("");
    }

    private CarriedOverView carry(RfcPage page, MinorEdit declaration, boolean objectable) {
        Edit edit = declaration.edit();
        return new CarriedOverView(
                String.valueOf(declaration.entry()),
                texts.get("rfc-desk.declaration.carried", String.valueOf(edit.pageVersion()), names.of(edit.user())),
                times.minute(declaration.at()),
                Icon.ONWARDS,
                declaration.reason(),
                page.latest() ? compare(page, edit) : "",
                objectable);
    }

    private OutdatedView outdating(RfcPage page, OutdatedApprovals outdating) {
        Edit edit = outdating.edit();
        return new OutdatedView(
                edit.pageVersion(),
                texts.get(
                        "rfc-desk.declaration.outdating",
                        String.valueOf(edit.pageVersion()),
                        String.valueOf(outdating.decisions())),
                Icon.AGAIN,
                compare(page, edit),
                objection(page, edit),
                page.rights().mayDeclare(edit));
    }

    private String compare(RfcPage page, Edit edit) {
        return site.address(new Comparison(page.rfc().pageId(), edit.pageVersion() - 1, edit.pageVersion()));
    }
}
