package net.rfcdesk.approval;

import java.util.Optional;
import java.util.Set;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * The user who acts, with what limits them.
 *
 * @param user user key; none for an anonymous visitor
 * @param readOnlySite whether the site takes no changes at present
 * @param delegateOf user keys of those who have named them as their delegate, as of now
 */
public record Requester(@Nullable String user, boolean readOnlySite, Set<String> delegateOf) {

    public Requester {
        delegateOf = Set.copyOf(delegateOf);
    }

    /** Nobody's delegate. */
    public Requester(@Nullable String user, boolean readOnlySite) {
        this(user, readOnlySite, Set.of());
    }

    public Requester asDelegateOf(Set<String> users) {
        return new Requester(user, readOnlySite, users);
    }

    /** @param onBehalfOf user key. @return whether a decision of that user may be made by the requester */
    boolean actsFor(String onBehalfOf) {
        return onBehalfOf.equals(user) || delegateOf.contains(onBehalfOf);
    }

    /** @return what keeps the requester from changing anything at all */
    public Optional<Refusal> cannotAct() {
        if (user == null) {
            return Optional.of(Refusal.of(RefusalCode.LOGIN_REQUIRED));
        }
        return readOnlySite ? Optional.of(Refusal.of(RefusalCode.READ_ONLY)) : Optional.empty();
    }
}
