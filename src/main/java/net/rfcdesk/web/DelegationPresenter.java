package net.rfcdesk.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.rfcdesk.approval.Decision;
import net.rfcdesk.approval.Delegates;
import net.rfcdesk.approval.Delegation;
import org.jspecify.annotations.Nullable;

/** Puts into words who decides for whom. */
final class DelegationPresenter {
    private final Messages texts;
    private final UserNames names;
    private final TimeFormatter times;

    DelegationPresenter(Messages texts, UserNames names, TimeFormatter times) {
        this.texts = texts;
        this.names = names;
        this.times = times;
    }

    /** @return who decides for that approver now, as in "→ Security until 5 Dec"; empty when they decide themselves */
    String delegate(String user, Delegates delegates) {
        return delegates
                .of(user)
                .map(each -> named(
                        texts.get(
                                delegates.works(each)
                                        ? "rfc-desk.delegate.instead"
                                        : "rfc-desk.delegate.instead-in-vain",
                                names.of(each.to()),
                                lastDay(each)),
                        each))
                .orElse("");
    }

    /** @return the approver's name, with their delegate's when they have one now, and whether that one can decide */
    String approver(String user, Delegates delegates) {
        return delegates.of(user).map(each -> approver(each, delegates)).orElseGet(() -> names.of(user));
    }

    private String approver(Delegation delegation, Delegates delegates) {
        String sentence = texts.get(
                delegates.works(delegation) ? "rfc-desk.delegate.until" : "rfc-desk.delegate.in-vain",
                names.of(delegation.from()),
                lastDay(delegation),
                names.of(delegation.to()));
        return named(sentence, delegation);
    }

    private String placed(String sentence, Delegation delegation) {
        return delegation.space() == null
                ? sentence
                : texts.get("rfc-desk.delegate.in-space", sentence, delegation.space());
    }

    private String named(String sentence, Delegation delegation) {
        return delegation.namedBy() == null
                ? sentence
                : texts.get(
                        "rfc-desk.delegate.named-by",
                        sentence,
                        names.of(delegation.namedBy().user()),
                        delegation.namedBy().reason());
    }

    /** @return the name of the person who decided, as in "Security for Lead" */
    String decider(Decision decision) {
        return decider(decision, decision.by());
    }

    /** @param by user key of who wrote something for the decision's approver, or the approver */
    String decider(Decision decision, String by) {
        return by.equals(decision.user())
                ? names.of(by)
                : texts.get("rfc-desk.delegate.for", names.of(by), names.of(decision.user()));
    }

    DelegationsView of(@Nullable String reader, Delegates delegates) {
        List<Delegation> given = delegates.givenBy(reader);
        return new DelegationsView(
                given.stream().map(each -> delegation(each, delegates)).toList(),
                times.date(delegates.at()),
                List.of(),
                "",
                false);
    }

    /**
     * @param spaceKey of the page
     * @param everywhere whether the reader may name somebody also for every space
     * @param users user keys of approvers who may be away
     */
    DelegationsView of(Delegates delegates, String spaceKey, boolean everywhere, List<String> users) {
        return new DelegationsView(
                users.stream()
                        .flatMap(user -> delegates.givenBy(user).stream())
                        .filter(each -> each.namedBy() != null && delegates.holds(each))
                        .filter(each -> everywhere || each.space() != null)
                        .map(each ->
                                new DelegationView(String.valueOf(each.id()), placed(approver(each, delegates), each)))
                        .toList(),
                times.date(delegates.at()),
                users.stream()
                        .map(user -> new ApproverView("onBehalfOf", user, names.of(user)))
                        .toList(),
                spaceKey,
                everywhere);
    }

    /** @return what the button says by which the reader names a delegate */
    String label(@Nullable String reader, Delegates delegates) {
        String all = delegates.givenBy(reader).stream()
                .filter(delegates::holds)
                .filter(delegates::works)
                .map(Delegation::to)
                .map(names::of)
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? texts.get("rfc-desk.delegate.name") : texts.get("rfc-desk.delegate.named", all);
    }

    private DelegationView delegation(Delegation each, Delegates delegates) {
        String sentence = texts.get(
                delegates.works(each) ? "rfc-desk.delegate.decides" : "rfc-desk.delegate.decides-not",
                names.of(each.to()),
                times.day(each.begins()).text(),
                lastDay(each));
        return new DelegationView(String.valueOf(each.id()), placed(named(sentence, each), each));
    }

    private String lastDay(Delegation each) {
        Instant lastMoment = each.ends().minusMillis(1);
        return times.day(lastMoment).text();
    }
}
