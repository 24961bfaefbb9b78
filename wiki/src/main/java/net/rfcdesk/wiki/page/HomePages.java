package net.rfcdesk.wiki.page;

import com.atlassian.confluence.event.events.space.SpaceCreateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventListener;
import java.util.Set;
import net.rfcdesk.wiki.space.Spaces;

/** Gives every new space its home page. */
public record HomePages(Pages pages, Spaces spaces) {
    @EventListener
    public void spaceCreated(SpaceCreateEvent event) {
        Space space = event.getSpace();
        Page home = pages.create(space, 0, space.getName() + " Home", "<p>Welcome!</p>", Set.of());
        spaces.setHomePage(space, home.getId());
    }
}
