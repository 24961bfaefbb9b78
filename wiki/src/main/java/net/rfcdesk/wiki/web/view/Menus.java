package net.rfcdesk.wiki.web.view;

import java.util.List;
import net.rfcdesk.wiki.permission.Permissions;
import net.rfcdesk.wiki.plugin.item.ItemCondition;
import net.rfcdesk.wiki.plugin.item.WebItems;
import net.rfcdesk.wiki.web.http.Request;

/** What plugins add to the menus. */
public record Menus(WebItems items, Permissions permissions, Views views) {
    /** @param screen that shows the menu */
    List<Link> in(String location, Screen screen, Request request) {
        ItemCondition.Visit visit =
                new ItemCondition.Visit(request.user().orElse(null), screen.space(), screen.page(), permissions);
        return items.in(location, visit, request.locale()).stream()
                .map(link -> new Link(link.label(), views.resource(link.address())))
                .toList();
    }

    /** @param url with the context path */
    public record Link(String label, String url) {}
}
