package net.rfcdesk.wiki.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes texts fit to stand in an address, for templates. */
public final class Addresses {
    public String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
