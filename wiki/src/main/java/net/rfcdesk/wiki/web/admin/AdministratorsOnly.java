package net.rfcdesk.wiki.web.admin;

import net.rfcdesk.wiki.web.Lookup;
import net.rfcdesk.wiki.web.http.Handler;
import net.rfcdesk.wiki.web.http.Router;

/** Adds routes that only administrators of the wiki reach. */
final class AdministratorsOnly {
    private final Router router;
    private final Lookup lookup;

    AdministratorsOnly(Router router, Lookup lookup) {
        this.router = router;
        this.lookup = lookup;
    }

    AdministratorsOnly get(String pattern, Handler handler) {
        router.get(pattern, checked(handler));
        return this;
    }

    AdministratorsOnly post(String pattern, Handler handler) {
        router.post(pattern, checked(handler));
        return this;
    }

    private Handler checked(Handler handler) {
        return request -> {
            lookup.requireAdministrator();
            return handler.handle(request);
        };
    }
}
