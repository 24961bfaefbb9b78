package net.rfcdesk.wiki.web;

import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.web.http.Dispatcher;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.TokenGuard;

/** Asks for the token of forms, and lets only administrators of the wiki into the administration. */
public record AdministratorsOnly(Lookup lookup, TokenGuard tokens) implements Dispatcher.Guard {
    @Override
    public void check(Request request) {
        tokens.check(request);
        if (request.path().startsWith("/admin")) {
            lookup.requireAdministrator();
        }
    }
}
