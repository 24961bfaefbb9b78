package net.rfcdesk.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.rfcdesk.approval.Answer;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Request;
import net.rfcdesk.approval.ResolvedFor;
import net.rfcdesk.page.Permissions;
import net.rfcdesk.page.RfcPage;

/** Puts into words what people ask for, and what is answered to it. */
final class RequestPresenter {
    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;
    private final DelegationPresenter delegations;

    RequestPresenter(Messages texts, UserNames names, TimeFormatter times, DelegationPresenter delegations) {
        this.texts = texts;
        this.names = names;
        this.times = times;
        this.delegations = delegations;
    }

    /** @return when all that the decision asks for is resolved, only what an administrator resolved */
    List<RequestView> of(Decision decision, Permissions permissions, Output output) {
        int last = decision.requests().size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> decision.asks() || decision.requests().get(i).resolvedFor() != null)
                .mapToObj(i -> of(
                        decision.requests().get(i),
                        sentence(decision, decision.requests().get(i)),
                        decision.user(),
                        i == last && permissions.mayRaiseConcern(decision),
                        permissions,
                        output))
                .toList();
    }

    private String sentence(Decision decision, Request request) {
        return request.entry() == decision.entry()
                ? ""
                : texts.get("rfc-desk.approval.has-raised-concern", delegations.decider(decision, request.by()));
    }

    /** @return the concerns of people who do not decide that are not resolved */
    List<RequestView> of(RfcPage page, Output output) {
        return page.concerns().stream()
                .filter(Request::open)
                .map(each -> of(
                        each,
                        texts.get("rfc-desk.status.has-raised-concern", names.of(each.by())),
                        each.by(),
                        false,
                        page.permissions(),
                        output))
                .toList();
    }

    /** @param whose user key of the person whose request it is */
    private RequestView of(
            Request request, String sentence, String whose, boolean raisable, Permissions permissions, Output output) {
        return new RequestView(
                String.valueOf(request.entry()),
                sentence,
                times.minute(request.at()),
                request.text(),
                request.resolved(),
                output.isPage() && permissions.mayResolve(request),
                output.isPage() && permissions.mayAnswer(request),
                output.isPage() && raisable,
                output.isPage() && permissions.mayResolveFor(request)
                        ? texts.get("rfc-desk.approval.resolve-for", names.of(whose))
                        : "",
                Stream.concat(
                                request.answers().stream().map(this::answer),
                                Stream.ofNullable(request.resolvedFor()).map(each -> resolved(whose, each)))
                        .toList());
    }

    private AnswerView resolved(String whose, ResolvedFor administrator) {
        return new AnswerView(
                texts.get(administrator.inability().key(), names.of(administrator.user()), names.of(whose)),
                times.minute(administrator.at()),
                administrator.reason());
    }

    private AnswerView answer(Answer answer) {
        return new AnswerView(
                texts.get("rfc-desk.approval.has-answered", names.of(answer.user())),
                times.minute(answer.at()),
                answer.text());
    }
}
