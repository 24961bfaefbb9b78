package net.rfcdesk.wiki.web.view;

import net.rfcdesk.wiki.text.Escape;

/** Lets templates put texts into addresses. */
public final class Addresses {
    public String url(String text) {
        return Escape.address(text);
    }
}
