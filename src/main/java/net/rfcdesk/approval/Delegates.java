package net.rfcdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who decides for whom at one moment on the RFCs of one space, among the people who were looked for.
 *
 * @param delegations those that hold at that moment or later, in whatever space, in the order in which they begin
 * @param space key of the space; none as long as nobody said which: then only those count that hold in every space
 * @param inactive user keys of those among them who cannot work on the site, as who was deactivated or is gone
 */
public record Delegates(
        List<Delegation> delegations, @Nullable String space, Instant at, Set<String> inactive) {

    public static final Delegates NONE = new Delegates(List.of(), null, Instant.EPOCH, Set.of());

    public Delegates {
        delegations = List.copyOf(delegations);
        inactive = Set.copyOf(inactive);
    }

    /** @return the same people, who decide on RFCs of that space */
    public Delegates in(String spaceKey) {
        return new Delegates(delegations, spaceKey, at, inactive);
    }

    /** @return whether it holds in the space, now or later */
    public boolean holds(Delegation delegation) {
        return delegation.holdsIn(space);
    }

    /** @return whether one can decide for the other, as far as their accounts go */
    public boolean works(Delegation delegation) {
        return !inactive.contains(delegation.to()) && !inactive.contains(delegation.from());
    }

    /** @return under which somebody else decides for the user now */
    public Optional<Delegation> of(String user) {
        return givenBy(user).stream().filter(this::holdsNow).findFirst();
    }

    /** @return user keys of those for whom the user decides now */
    public Set<String> delegatorsOf(@Nullable String user) {
        return givenTo(user).stream()
                .filter(this::holdsNow)
                .map(Delegation::from)
                .collect(Collectors.toSet());
    }

    /** @return also those that are still to come, and those of other spaces */
    public List<Delegation> givenBy(@Nullable String user) {
        return delegations.stream().filter(each -> each.from().equals(user)).toList();
    }

    /** @return also those that are still to come, and those of other spaces */
    public List<Delegation> givenTo(@Nullable String user) {
        return delegations.stream().filter(each -> each.to().equals(user)).toList();
    }

    private boolean holdsNow(Delegation delegation) {
        return holds(delegation) && delegation.covers(at);
    }
}
