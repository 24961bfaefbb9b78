package net.rfcdesk.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.Choice;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Edit;
import net.rfcdesk.approval.EvaluatedDecision;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.ResolvedFor;
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
    private final MinorEditPresenter minorEdits;
    private final DelegationPresenter delegations;

    DecisionPresenter(
            Messages texts,
            UserNames names,
            TimeFormatter times,
            Site site,
            MinorEditPresenter minorEdits,
            DelegationPresenter delegations) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.site = site;
        this.minorEdits = minorEdits;
        this.delegations = delegations;
    }

    DecisionView of(RfcPage page, EvaluatedDecision evaluated, Output output) {
        Decision decision = evaluated.decision();
        Permissions permissions = page.permissions();
        return new DecisionView(
                String.valueOf(decision.entry()),
                DecisionFormView.mark(decision.user(), permissions.user()),
                sentence(decision),
                times.minute(decision.at()),
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
                requests(decision, permissions, output));
    }

    /** When all of it is resolved, only what an administrator resolved stays. */
    private List<RequestView> requests(Decision decision, Permissions permissions, Output output) {
        int last = decision.requests().size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> decision.asks() || decision.requests().get(i).resolvedFor() != null)
                .mapToObj(i -> request(decision, decision.requests().get(i), i == last, permissions, output))
                .toList();
    }

    private RequestView request(
            Decision decision, Request request, boolean last, Permissions permissions, Output output) {
        boolean first = request.entry() == decision.entry();
        return new RequestView(
                String.valueOf(request.entry()),
                first
                        ? ""
                        : texts.get(
                                "rfc-desk.approval.has-raised-concern", delegations.decider(decision, request.by())),
                times.minute(request.at()),
                request.text(),
                request.resolved(),
                output.isPage() && permissions.mayResolve(request),
                output.isPage() && permissions.mayAnswer(request),
                output.isPage() && last && permissions.mayRaiseConcern(decision),
                output.isPage() && permissions.mayResolveFor(request)
                        ? texts.get("rfc-desk.approval.resolve-for", names.of(decision.user()))
                        : "",
                Stream.concat(
                                request.answers().stream().map(this::answer),
                                Stream.ofNullable(request.resolvedFor()).map(each -> resolved(decision, each)))
                        .toList());
    }

    private AnswerView resolved(Decision decision, ResolvedFor administrator) {
        return new AnswerView(
                texts.get(administrator.inability().key(), names.of(administrator.user()), names.of(decision.user())),
                times.minute(administrator.at()),
                administrator.reason());
    }

    private AnswerView answer(Answer answer) {
        return new AnswerView(
                texts.get("rfc-desk.approval.has-answered", names.of(answer.user())),
                times.minute(answer.at()),
                answer.text());
    }

    private String sentence(Decision decision) {
        String name = delegations.decider(decision);
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
