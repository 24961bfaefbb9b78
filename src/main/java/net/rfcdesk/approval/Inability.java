package net.rfcdesk.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Why somebody cannot take care of their decision any more, so that an administrator of the space may do it for them. */
public enum Inability {
    /** There is no such user any more. */
    UNKNOWN,
    /** The account is deactivated, or has no licence. */
    INACTIVE,
    MAY_NOT_VIEW;

    /**
     * @param mayView whether a user, given by key, may view the page
     * @return empty for somebody who can act themselves
     */
    static Optional<Inability> of(String user, Directory directory, Predicate<String> mayView) {
        if (!directory.userExists(user)) {
            return Optional.of(UNKNOWN);
        }
        if (!directory.isActive(user)) {
            return Optional.of(INACTIVE);
        }
        return mayView.test(user) ? Optional.empty() : Optional.of(MAY_NOT_VIEW);
    }

    /** @return for programs, as in "may-not-view" */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the key of the sentence that says who resolved a request for whom */
    public String key() {
        return "rfc-desk.approval.has-resolved-for." + code();
    }

    /** @return the one that has this code; empty when there is none */
    public static Optional<Inability> parse(String code) {
        for (Inability each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
