package net.rfcdesk.page;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.Optional;
import net.rfcdesk.markup.PageText;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of pages. */
public final class PageReader {

    private final RoleResolver roles;

    public PageReader(RoleResolver roles) {
        this.roles = roles;
    }

    public PageSnapshot read(SpaceContentEntityObject page) {
        return read(PageState.of(page));
    }

    public PageSnapshot read(PageState page) {
        PageText text = PageText.parse(page.text());
        ResolvedRoles asked = roles.of(text.roles());
        return new PageSnapshot(
                page.pageId(),
                page.spaceKey(),
                page.title(),
                page.urlPath(),
                page.author(),
                page.version(),
                page.latest(),
                text.wellFormed(),
                text.rfc(),
                text.macroId(),
                asked.roles(),
                asked.textProblems(),
                text.deadline(),
                text.fingerprint(),
                text.sections());
    }

    /** @return the id that all versions of a page share; each old one has an id of its own besides */
    static long idOf(ContentEntityObject page) {
        return page.isLatestVersion() ? page.getId() : page.getLatestVersionId();
    }

    /** @return user key of the page's creator; none when nobody was logged in */
    static @Nullable String author(ContentEntityObject page) {
        return Optional.ofNullable(page.getCreator())
                .map(ConfluenceUser::getKey)
                .map(UserKey::getStringValue)
                .orElse(null);
    }
}
