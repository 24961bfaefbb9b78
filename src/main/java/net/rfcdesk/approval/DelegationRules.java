package net.rfcdesk.approval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;

/** Who may have whom decide for them, and when; the answer is empty when nothing stands against it. */
public final class DelegationRules {

    public static final int MOST_DAYS = 366;

    private final Directory directory;

    public DelegationRules(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param administers whether the requester administers where it is to hold, and so may name somebody for others
     * @param wanted by the requester
     * @param others of the whole site that hold now or later
     */
    public Optional<Refusal> cannotName(
            Requester requester, boolean administers, Delegation wanted, Instant now, List<Delegation> others) {
        return requester
                .cannotAct()
                .or(() -> cannotNameFor(requester, administers, wanted))
                .or(() -> cannotBe(wanted))
                .or(() -> cannotLast(wanted, now))
                .or(() -> overlap(wanted, others))
                .or(() -> circle(wanted, working(others)));
    }

    /** Nobody gets an approval into their own hands in this way. */
    private Optional<Refusal> cannotNameFor(Requester requester, boolean administers, Delegation wanted) {
        if (wanted.from().equals(requester.user())) {
            return Optional.empty();
        }
        if (!administers) {
            return refusal(RefusalCode.MAY_NOT_NAME_FOR);
        }
        if (wanted.to().equals(requester.user())) {
            return refusal(RefusalCode.NAMES_THEMSELVES, "delegate");
        }
        return directory.isActive(wanted.from())
                ? Optional.empty()
                : refusal(RefusalCode.APPROVER_INACTIVE, "onBehalfOf", directory.nameOf(wanted.from()));
    }

    /** @return those of the same user's that would hold at once with the wanted one, and whose delegates cannot decide any more */
    public List<Delegation> replaced(Delegation wanted, List<Delegation> others) {
        return others.stream()
                .filter(each -> each.from().equals(wanted.from()) && each.overlaps(wanted))
                .filter(each -> !directory.isActive(each.to()))
                .toList();
    }

    /** Through somebody whose account is deactivated nobody decides. */
    private List<Delegation> working(List<Delegation> all) {
        return all.stream()
                .filter(each -> directory.isActive(each.from()) && directory.isActive(each.to()))
                .toList();
    }

    /** Anybody may name a delegate, but only who is asked has something to hand over. */
    public boolean offers(Requester requester, Role role) {
        String user = requester.user();
        return user != null && requester.cannotAct().isEmpty() && role.asks(user, directory);
    }

    /** @param administers whether the requester administers where they would hold */
    public boolean offersForOthers(Requester requester, boolean administers) {
        return administers && requester.cannotAct().isEmpty();
    }

    /**
     * The user who named a delegate takes that back, and the delegate can decline it; nobody else learns of it here.
     *
     * @param administers whether the requester administers where it holds, and so may end what administrators named
     */
    public Optional<Refusal> cannotEnd(Requester requester, boolean administers, Delegation delegation) {
        return requester
                .cannotAct()
                .or(() -> administers && delegation.namedBy() != null
                                || List.of(delegation.from(), delegation.to()).contains(requester.user())
                        ? Optional.empty()
                        : refusal(RefusalCode.DELEGATION_NOT_FOUND));
    }

    private Optional<Refusal> cannotBe(Delegation wanted) {
        if (wanted.to().equals(wanted.from())) {
            return refusal(RefusalCode.OWN_DELEGATE, "delegate");
        }
        return directory.isActive(wanted.to())
                ? Optional.empty()
                : refusal(RefusalCode.DELEGATE_INACTIVE, "delegate", directory.nameOf(wanted.to()));
    }

    private static Optional<Refusal> cannotLast(Delegation wanted, Instant now) {
        if (!wanted.ends().isAfter(now)) {
            return refusal(RefusalCode.PERIOD_OVER, "until");
        }
        if (!wanted.ends().isAfter(wanted.begins())) {
            return refusal(RefusalCode.PERIOD_BACKWARDS, "until");
        }
        return ChronoUnit.DAYS.between(wanted.begins(), wanted.ends()) > MOST_DAYS
                ? refusal(RefusalCode.PERIOD_TOO_LONG, "until", MOST_DAYS)
                : Optional.empty();
    }

    private Optional<Refusal> overlap(Delegation wanted, List<Delegation> others) {
        return others.stream()
                .filter(each -> each.from().equals(wanted.from()) && each.overlaps(wanted))
                .filter(each -> directory.isActive(each.to()))
                .findFirst()
                .map(each -> Refusal.of(RefusalCode.DELEGATION_OVERLAPS, directory.nameOf(each.to())));
    }

    private Optional<Refusal> circle(Delegation wanted, List<Delegation> others) {
        return chain(wanted, wanted.from(), others)
                .map(users -> users.stream().map(directory::nameOf).toList())
                .map(names -> Refusal.of(RefusalCode.DELEGATION_CIRCLE, names).in("delegate"));
    }

    /** @return who would have whom decide, from the delegation on until it comes back to that user, all at one moment */
    private static Optional<List<String>> chain(Delegation link, String user, List<Delegation> others) {
        if (link.to().equals(user)) {
            return Optional.of(List.of(link.from(), user));
        }
        return others.stream()
                .filter(next -> next.from().equals(link.to()) && next.overlaps(link))
                .flatMap(next -> chain(next.during(link), user, without(next, others)).stream())
                .findFirst()
                .map(rest -> prepend(link.from(), rest));
    }

    private static List<Delegation> without(Delegation one, List<Delegation> all) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static Optional<Refusal> refusal(RefusalCode reason) {
        return Optional.of(Refusal.of(reason));
    }

    private static Optional<Refusal> refusal(RefusalCode reason, String field, Object... arguments) {
        return Optional.of(Refusal.of(reason, arguments).in(field));
    }
}
