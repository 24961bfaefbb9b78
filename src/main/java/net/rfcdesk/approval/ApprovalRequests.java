package net.rfcdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who was asked for which decisions. A decision answers what was asked before it.
 *
 * @param requests oldest first
 * @param texts which texts ask for the same
 */
public record ApprovalRequests(List<ApprovalRequest> requests, EquivalentTexts texts) {

    public static final ApprovalRequests NONE = new ApprovalRequests(List.of(), EquivalentTexts.NONE);

    public ApprovalRequests {
        requests = List.copyOf(requests);
    }

    /** @return how that user was asked for their decision last; empty when nobody has asked since they decided */
    public Optional<Asked> of(RoleStatus roleStatus, String user, Membership membership) {
        Optional<Decision> decision = roleStatus.decisionOf(user);
        int decided = decision.map(Decision::entry).orElse(0);
        return asked(
                roleStatus.role(),
                asking(roleStatus, each -> each.asks(user, membership)),
                decided,
                decision.map(Decision::fingerprint).stream());
    }

    /** @return how the members of that group were asked last; empty when nobody has */
    public Optional<Asked> ofGroup(RoleStatus roleStatus, String group) {
        return asked(roleStatus.role(), asking(roleStatus, each -> each.groups().contains(group)), 0, Stream.empty());
    }

    private List<ApprovalRequest> asking(RoleStatus roleStatus, Predicate<RequestedRole> whom) {
        return requests.stream()
                .filter(each -> each.asks(roleStatus.role().id(), whom))
                .toList();
    }

    private Optional<Asked> asked(Role role, List<ApprovalRequest> asking, int decided, Stream<String> decidedOn) {
        if (asking.isEmpty() || asking.get(asking.size() - 1).entry() < decided) {
            return Optional.empty();
        }
        ApprovalRequest last = asking.get(asking.size() - 1);
        boolean again = Stream.concat(asking.stream().map(ApprovalRequest::fingerprint), decidedOn)
                .distinct()
                .anyMatch(text -> texts.between(role, text, last.fingerprint()).isEmpty());
        return Optional.of(new Asked(last.by(), last.at(), last.note(), again));
    }
}
