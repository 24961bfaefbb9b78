package net.rfcdesk.wiki.web.http;

/** A change that did not come from one of the wiki's own pages, or from one that is out of date. */
public final class ForgedRequest extends RuntimeException {
    public ForgedRequest(String message) {
        super(message);
    }
}
