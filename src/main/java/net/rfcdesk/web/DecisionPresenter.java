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
    /** Stands for a name in a sentence; no text has it. */
    private static final String NAME = "\u0001";

    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final Site site;
    private final MinorEditPresenter minorEdits;
    private final DelegationPresenter delegations;
    private final RequestPresenter requests;

    DecisionPresenter(
            Display display,
            MinorEditPresenter minorEdits,
            DelegationPresenter delegations,
            RequestPresenter requests) {
        this.texts = display.texts();
        this.names = display.names();
        this.times = display.times();
        this.site = display.site();
        this.minorEdits = minorEdits;
        this.delegations = delegations;
        this.requests = requests;
    }

    DecisionView of(RfcPage page, EvaluatedDecision evaluated, Output output) {
        Decision decision = evaluated.decision();
        Permissions permissions = page.permissions();
        String[] around = around(decision);
        return new DecisionView(
                String.valueOf(decision.entry()),
                DecisionFormView.mark(decision.user(), permissions.user()),
                names.person(decision.by(), delegations.decider(decision)),
                around[0],
                around[1],
                times.when(decision.at(), output),
                icon(decision.choice()),
                tone(decision),
                decision.requests().isEmpty() ? decision.reason() : "",
                evaluated.counts(),
                remark(page, evaluated),
                page.latest() ? compare(page.rfc(), evaluated) : "",
                page.titleAt(decision)
                        .map(title -> texts.get(
                                "rfc-desk.approval.renamed", title, page.rfc().title()))
                        .orElse(""),
                minorEdits.carriedOver(page, evaluated, output),
                output.isPage() && permissions.mayWithdraw(decision),
                requests.of(decision, permissions, output));
    }

    /** The languages differ in where they put the name. */
    private String[] around(Decision decision) {
        return sentence(decision, NAME).split(NAME, 2);
    }

    private String sentence(Decision decision, String name) {
        return switch (decision.choice()) {
            case APPROVED -> texts.get("rfc-desk.approval.has-approved", name);
            case APPROVED_WITH_CONDITIONS ->
                decision.resolved()
                        ? texts.get("rfc-desk.approval.has-resolved-conditions", name)
                        : texts.get("rfc-desk.approval.has-approved-with-conditions", name);
            case CHANGES_REQUESTED ->
                decision.resolved()
                        ? texts.get("rfc-desk.approval.has-resolved-changes", name)
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
        if (decision.asks()) {
            return ProgressPresenter.DISPUTED;
        }
        return decision.choice().approves() ? ProgressPresenter.MET : "";
    }

    private String compare(Rfc rfc, EvaluatedDecision evaluated) {
        boolean same = evaluated.decision().fingerprint().equals(rfc.fingerprint());
        return same || evaluated.validity() == Validity.NO_LONGER_ASKED
                ? ""
                : site.address(new Comparison(rfc.pageId(), evaluated.decision().pageVersion(), rfc.pageVersion()));
    }

    private String remark(RfcPage page, EvaluatedDecision evaluated) {
        return switch (evaluated.validity()) {
            case STANDS ->
                evaluated.changedBy() == null
                        ? ""
                        : change("rfc-desk.approval.text-changed-since", evaluated.changedBy());
            case CARRIED_OVER -> "";
            case OUTDATED -> outdated(page, evaluated);
            case COVERS_LESS ->
                texts.get(
                        "rfc-desk.approval.covers-less",
                        String.join(", ", evaluated.decision().sections()));
            case NO_LONGER_ASKED -> texts.get("rfc-desk.approval.no-longer-asked");
        };
    }

    private String outdated(RfcPage page, EvaluatedDecision evaluated) {
        Edit edit = evaluated.changedBy();
        if (edit == null) {
            return texts.get(
                    "rfc-desk.approval.page-changed",
                    String.valueOf(evaluated.decision().pageVersion()));
        }
        return (change("rfc-desk.approval.text-changed", edit) + " " + minorEdits.objection(page, edit)).strip();
    }

    private String change(String key, Edit edit) {
        return texts.get(
                key,
                String.valueOf(edit.pageVersion()),
                names.of(edit.user()),
                times.minute(edit.at()).text());
    }
}
