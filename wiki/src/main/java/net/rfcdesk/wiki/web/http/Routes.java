package net.rfcdesk.wiki.web.http;

/** A part of the wiki that answers addresses of its own. */
@FunctionalInterface
public interface Routes {
    void addTo(Router router);
}
