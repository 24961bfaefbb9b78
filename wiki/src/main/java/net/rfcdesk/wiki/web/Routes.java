package net.rfcdesk.wiki.web;

import net.rfcdesk.wiki.web.http.Router;

/** A part of the wiki that answers addresses of its own. */
@FunctionalInterface
public interface Routes {
    void addTo(Router router);
}
