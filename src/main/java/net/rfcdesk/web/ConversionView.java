package net.rfcdesk.web;

import java.util.List;

/**
 * What the page shows that makes an RFC of another one.
 *
 * @param address of the page that is to be one
 * @param explanation with that page's title
 * @param roles that it is going to ask for
 */
public record ConversionView(long pageId, String address, String explanation, List<String> roles) {
    public ConversionView {
        roles = List.copyOf(roles);
    }
}
