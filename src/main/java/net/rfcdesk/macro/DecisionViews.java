package net.rfcdesk.macro;

import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.WeighedDecision;

/** Puts decisions into words. */
final class DecisionViews {
    private final Texts texts;
    private final Names names;
    private final Times times;

    DecisionViews(Texts texts, Names names, Times times) {
        this.texts = texts;
        this.names = names;
        this.times = times;
    }

    DecisionView of(WeighedDecision weighed, boolean withdrawable) {
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
                withdrawable);
    }

    private String sentence(Decision decision, boolean approves) {
        String name = names.of(decision.user());
        return approves
                ? texts.get("rfc-desk.approval.has-approved", name)
                : texts.get("rfc-desk.approval.has-requested-changes", name);
    }

    private String whyNot(WeighedDecision weighed) {
        return switch (weighed.standing()) {
            case STANDS -> "";
            case OUTDATED -> texts.get(
                    "rfc-desk.approval.page-changed",
                    String.valueOf(weighed.decision().pageVersion()));
            case NO_LONGER_ASKED -> texts.get("rfc-desk.approval.no-longer-asked");
        };
    }
}
