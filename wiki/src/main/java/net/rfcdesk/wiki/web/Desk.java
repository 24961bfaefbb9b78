package net.rfcdesk.wiki.web;

import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** What every part of the wiki's pages works with. */
public record Desk(Site site, Lookup lookup, Views views, Screens screens) {
    public Response show(Request request, Screen screen) {
        return screens.show(request, screen);
    }

    /** @param path without the context path */
    public Response redirect(String path) {
        return Response.redirect(site.contextPath() + path);
    }
}
