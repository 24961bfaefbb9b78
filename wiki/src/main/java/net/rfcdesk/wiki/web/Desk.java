package net.rfcdesk.wiki.web;

import java.util.List;
import net.rfcdesk.wiki.permission.SpacePermission;
import net.rfcdesk.wiki.user.WikiUser;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.SpaceLink;
import net.rfcdesk.wiki.web.view.Views;

/** What every part of the wiki's pages works with. */
public record Desk(Site site, Lookup lookup, Views views, Screens screens) {
    public Response show(Request request, Screen screen) {
        return screens.show(request, screen);
    }

    /** @return the spaces in which the current user may create pages */
    public List<SpaceLink> editableSpaces() {
        WikiUser user = lookup.loggedIn();
        return site.spaces().visibleTo(user).stream()
                .filter(space -> site.permissions().allows(user, SpacePermission.EDIT, space))
                .map(views::space)
                .toList();
    }

    /** @param path without the context path */
    public Response redirect(String path) {
        return Response.redirect(site.contextPath() + path);
    }
}
