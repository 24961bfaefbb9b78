package net.rfcdesk.wiki.web.http;

import net.rfcdesk.wiki.refusal.Refusal;

/** A change that did not come from one of the wiki's own pages, or from one that is out of date. */
public final class ForgedRequest extends Refusal {
    public ForgedRequest(String message) {
        super(403, "XSRF security token missing", message, null);
    }
}
