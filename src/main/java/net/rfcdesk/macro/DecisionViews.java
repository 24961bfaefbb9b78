package net.rfcdesk.macro;

import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.Standing;
import net.rfcdesk.approval.WeighedDecision;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Rfc;

/** Puts decisions into words. */
final class DecisionViews {
    private final Texts texts;
    private final Names names;
    private final Times times;
    private final Site site;

    DecisionViews(Texts texts, Names names, Times times, Site site) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
    }

    DecisionView of(RfcPage page, WeighedDecision weighed, boolean withdrawable) {
        Decision decision = weighed.decision();
        boolean approves = decision.choice() == Choice.APPROVED;
        return new DecisionView(
                String.valueOf(decision.entry()),
                sentence(decision, approves),
                times.minute(decision.at()),
                approves ? Icon.TICK : Icon.PEN,
                approves ? ProgressViews.MET : ProgressViews.CONTESTED,
                decision.reason(),
                whyNot(weighed),
                page.latest() ? compare(page.rfc(), weighed) : "",
                withdrawable);
    }

    private String sentence(Decision decision, boolean approves) {
        String name = names.of(decision.user());
        return approves
                ? texts.get("rfc-desk.approval.has-approved", name)
                : texts.get("rfc-desk.approval.has-requested-changes", name);
    }

    private String compare(Rfc rfc, WeighedDecision weighed) {
        return weighed.standing() == Standing.OUTDATED
                ? site.address(new Comparison(rfc.pageId(), weighed.decision().pageVersion(), rfc.pageVersion()))
                : "";
    }

    private String outdated(WeighedDecision weighed) {
        Edit edit = weighed.outdatedBy();
        return edit == null
                ? texts.get(
                        "rfc-desk.approval.page-changed",
                        String.valueOf(weighed.decision().pageVersion()))
                : texts.get(
                        "rfc-desk.approval.text-changed",
                        String.valueOf(edit.pageVersion()),
                        names.of(edit.user()),
                        times.minute(edit.at()).text());
    }

    private String whyNot(WeighedDecision weighed) {
        return switch (weighed.standing()) {
            case STANDS -> "";
            case OUTDATED -> outdated(weighed);
            case NO_LONGER_ASKED -> texts.get("rfc-desk.approval.no-longer-asked");
        };
    }
}
