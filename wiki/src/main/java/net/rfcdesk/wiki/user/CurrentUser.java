package net.rfcdesk.wiki.user;

import java.util.Optional;
import java.util.function.Supplier;

/** The user of the request on this thread. Empty for an anonymous visitor. */
public final class CurrentUser {
    private static final ThreadLocal<WikiUser> CURRENT = new ThreadLocal<>();

    private CurrentUser() {}

    public static Optional<WikiUser> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @param user null for an anonymous visitor */
    public static <T> T call(WikiUser user, Supplier<T> work) {
        WikiUser before = CURRENT.get();
        set(user);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    /** Until another is set. @param user null for an anonymous visitor */
    public static void set(WikiUser user) {
        if (user == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(user);
        }
    }
}
