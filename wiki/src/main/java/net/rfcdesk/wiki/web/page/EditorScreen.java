package net.rfcdesk.wiki.web.page;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.view.Screen;
import net.rfcdesk.wiki.web.view.Screens;
import net.rfcdesk.wiki.web.view.Views;

/** The editor as it is shown, whether for a new page or for an existing one. */
public record EditorScreen(Pages pages, Views views, Screens screens) {

    /** @param problem why what was typed could not be saved, or null */
    Response ofNew(Request request, Space space, Editing editing, String problem) {
        Screen screen = screen("New page", editing)
                .in(space)
                .with("cancel", views.space(space).url())
                .with("parents", views.links(pages.inSpace(space)));
        return show(request, screen, problem);
    }

    /** @param problem why what was typed could not be saved, or null */
    Response of(Request request, Page page, Editing editing, String problem) {
        return show(request, screenOf(page, editing), problem);
    }

    /** Shows what was typed beside what somebody else has saved meanwhile; saving again goes on from there. */
    Response conflict(Request request, Page page, Editing mine) {
        Screen screen = screenOf(page, mine.basedOn(page.getVersion()))
                .status(409)
                .with("conflict", views.link(page))
                .with("difference", TextDifference.between(page.getBodyAsString(), mine.body()));
        return screens.show(request, screen);
    }

    private Screen screenOf(Page page, Editing editing) {
        return screen("Edit: " + page.getTitle(), editing)
                .about(page)
                .with("cancel", views.url(page))
                .with("parents", List.of());
    }

    private Screen screen(String title, Editing editing) {
        return Screen.of("page/editor", title)
                .context("editor", "macro-browser", "page")
                .with("editing", editing);
    }

    private Response show(Request request, Screen screen, String problem) {
        return screens.show(request, screen.with("problem", problem).status(problem == null ? 200 : 400));
    }
}
