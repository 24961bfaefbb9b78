package net.rfcdesk.page;

import com.atlassian.confluence.core.SpaceContentEntityObject;
import net.rfcdesk.host.PageBody;
import net.rfcdesk.markup.StorageReader;
import org.jspecify.annotations.Nullable;

/**
 * What the host's page says, copied out of it: the host's own object belongs to the thread and the transaction that it came from.
 *
 * @param pageId that all versions of the page share
 * @param author user key of the page's creator; none when nobody was logged in
 * @param latest false for an old version
 * @param trashed whether the page is in the trash
 * @param text in storage format
 */
public record PageState(
        long pageId,
        String spaceKey,
        String title,
        String urlPath,
        @Nullable String author,
        int version,
        boolean latest,
        boolean trashed,
        String text) {

    public static PageState of(SpaceContentEntityObject page) {
        return new PageState(
                PageReader.idOf(page),
                page.getSpaceKey(),
                page.getTitle(),
                page.getUrlPath(),
                PageReader.author(page),
                page.getVersion(),
                page.isLatestVersion(),
                page.isDeleted(),
                PageBody.of(page));
    }

    /** @return false only for a text that has none of our macros, which is found out much faster than which it has */
    public boolean mayCarryRfc() {
        return StorageReader.mayCarryRfc(text);
    }

    /** @return whether somebody who reads the page sees the same in both */
    public boolean isSameAs(PageState other) {
        return version == other.version
                && title.equals(other.title)
                && spaceKey.equals(other.spaceKey)
                && text.equals(other.text);
    }
}
