package net.rfcdesk.web;

import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Validity;
import net.rfcdesk.host.Site;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.rfc.Comparison;
import net.rfcdesk.rfc.Rfc;

/** Puts decisions into words. */
final class DecisionPresenter {
    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;
    private final MinorEditPresenter declarations;
    private final DelegationPresenter delegations;

    DecisionPresenter(
            Messages texts,
            UserNames names,
            TimeFormatter times,
            Site site,
            MinorEditPresenter declarations,
            DelegationPresenter delegations) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
        this.declarations = declarations;
        this.delegations = delegations;
    }

    DecisionView of(RfcPage page, EvaluatedDecision weighed, Output output) {
        Decision decision = weighed.decision();
        Permissions rights = page.rights();
        return new DecisionView(
                String.valueOf(decision.entry()),
                DecisionFormView.mark(decision.user(), rights.user()),
                sentence(decision),
                times.minute(decision.at()),
                icon(decision.choice()),
                tone(decision),
                decision.lifted() ? "" : decision.reason(),
                weighed.counts(),
                remark(page, weighed),
                page.latest() ? compare(page.rfc(), weighed) : "",
                declarations.carrying(page, weighed, output),
                output.isPage() && rights.mayWithdraw(decision),
                output.isPage() && rights.mayLift(decision));
    }

    private String sentence(Decision decision) {
        String name = delegations.decider(decision);
        return switch (decision.choice()) {
            case APPROVED -> texts.get("rfc-desk.approval.has-approved", name);
            case APPROVED_WITH_CONDITIONS ->
                decision.lifted()
                        ? texts.get("rfc-desk.approval.has-lifted-conditions", name)
                        : texts.get("rfc-desk.approval.has-approved-with-conditions", name);
            case CHANGES_REQUESTED ->
                decision.lifted()
                        ? texts.get("rfc-desk.approval.has-lifted-changes", name)
                        : texts.get("rfc-desk.approval.has-requested-changes", name);
            case ABSTAINED -> texts.get("rfc-desk.approval.has-abstained", name);
        };
    }

    static String icon(Choice choice) {
        return switch (choice) {
            case APPROVED, APPROVED_WITH_CONDITIONS -> Icon.TICK;
            case CHANGES_REQUESTED -> Icon.PEN;
            case ABSTAINED -> Icon.DASH;
        };
    }

    private static String tone(Decision decision) {
        if (decision.canBeLifted()) {
            return ProgressPresenter.CONTESTED;
        }
        return decision.choice().approves() ? ProgressPresenter.MET : "";
    }

    private String compare(Rfc rfc, EvaluatedDecision weighed) {
        boolean same = weighed.decision().fingerprint().equals(rfc.fingerprint());
        return same || weighed.standing() == Validity.NO_LONGER_ASKED
                ? ""
                : site.address(new Comparison(rfc.pageId(), weighed.decision().pageVersion(), rfc.pageVersion()));
    }

    private String remark(RfcPage page, EvaluatedDecision weighed) {
        return switch (weighed.standing()) {
            case STANDS ->
                weighed.changedBy() == null ? "" : change("rfc-desk.approval.text-changed-since", weighed.changedBy());
            case CARRIED_OVER -> "";
            case OUTDATED -> outdated(page, weighed);
            case NO_LONGER_ASKED -> texts.get("rfc-desk.approval.no-longer-asked");
        };
    }

    private String outdated(RfcPage page, EvaluatedDecision weighed) {
        Edit edit = weighed.changedBy();
        if (edit == null) {
            return texts.get(
                    "rfc-desk.approval.page-changed",
                    String.valueOf(weighed.decision().pageVersion()));
        }
        return (change("rfc-desk.approval.text-changed", edit) + " " + declarations.objection(page, edit)).strip();
    }

    private String change(String key, Edit edit) {
        return texts.get(
                key,
                String.valueOf(edit.pageVersion()),
                names.of(edit.user()),
                times.minute(edit.at()).text());
    }
}
