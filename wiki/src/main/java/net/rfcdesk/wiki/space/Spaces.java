package net.rfcdesk.wiki.space;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import net.rfcdesk.wiki.db.Database;
import net.rfcdesk.wiki.event.Events;
import net.rfcdesk.wiki.permission.Permissions;

/** The spaces of the wiki. */
public final class Spaces implements SpaceManager {
    public Spaces(Database database, Permissions permissions, Events events) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Makes the space with its home page; its creator gets every permission, and every logged-in user VIEW and EDIT. */
    public Space create(String key, String name, String description) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Space> byKey(String key) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @param user null for an anonymous visitor */
    public List<Space> visibleTo(ConfluenceUser user) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void update(Space space, String name, String description) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Removes the space and all its pages; one SpaceRemoveEvent, no events for the pages. */
    public void delete(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @return 0 while the space is being made */
    public long homePageId(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    public String description(Space space) {
        throw new UnsupportedOperationException("not built yet");
    }

    @Override
    public Space getSpace(String spaceKey) {
        throw new UnsupportedOperationException("not built yet");
    }
}
