package net.rfcdesk.approval;

import java.util.Optional;
import java.util.function.Predicate;
import net.rfcdesk.rfc.Refusal;
import net.rfcdesk.rfc.RefusalCode;
import net.rfcdesk.rfc.Rfc;

/** Who may make somebody else the author of an RFC; the answer is empty when nothing stands against it. */
public final class AuthorRules {

    private AuthorRules() {}

    /** @param administers whether the requester administers the RFC's space */
    public static Optional<Refusal> cannotHandOver(Requester requester, boolean administers, Rfc rfc) {
        return requester.cannotAct().or(() -> {
            boolean own = requester.user() != null && requester.user().equals(rfc.author());
            return own || administers ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.MAY_NOT_HAND_OVER));
        });
    }

    /**
     * @param user user key of the new author
     * @param mayView whether a user, given by key, may view the page
     */
    public static Optional<Refusal> cannotBecome(String user, Rfc rfc, Directory directory, Predicate<String> mayView) {
        if (user.equals(rfc.author())) {
            return refusal(RefusalCode.AUTHOR_ALREADY, user, directory);
        }
        if (!directory.isActive(user)) {
            return refusal(RefusalCode.AUTHOR_INACTIVE, user, directory);
        }
        return mayView.test(user) ? Optional.empty() : refusal(RefusalCode.AUTHOR_MAY_NOT_VIEW, user, directory);
    }

    private static Optional<Refusal> refusal(RefusalCode code, String user, Directory directory) {
        return Optional.of(Refusal.of(code, directory.nameOf(user)).in("author"));
    }
}
