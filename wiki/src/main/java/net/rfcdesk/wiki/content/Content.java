package net.rfcdesk.wiki.content;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page is made of: the state behind {@link com.atlassian.confluence.pages.Page}.
 *
 * @param id of this row, a historical version has its own
 * @param latestId of the page, the same as id unless this is a historical version
 * @param ancestorIds of the page, from the space's root down, without the page itself
 * @param creator null when anonymous
 * @param modifier null when anonymous
 */
public record Content(
        long id,
        long latestId,
        Space space,
        List<Long> ancestorIds,
        boolean trashed,
        int version,
        String title,
        String body,
        ConfluenceUser creator,
        Instant createdAt,
        ConfluenceUser modifier,
        Instant modifiedAt) {
    private static final int LONGEST_IN_ADDRESS = 150;
    /** Without what servers take for a part of the address even when it is encoded, such as a slash or two dots. */
    private static final Pattern ADDRESSABLE = Pattern.compile("(?!\\.+$)[\\p{L}\\p{M}\\p{N} ,_.:()!'$*=@~-]+");

    public Content {
        ancestorIds = List.copyOf(ancestorIds);
    }

    public Content withBody(String newBody) {
        return new Content(
                id,
                latestId,
                space,
                ancestorIds,
                trashed,
                version,
                title,
                newBody,
                creator,
                createdAt,
                modifier,
                modifiedAt);
    }

    /** @return 0 for a page at the root of its space */
    public long parentId() {
        return ancestorIds.isEmpty() ? 0 : ancestorIds.get(ancestorIds.size() - 1);
    }

    /** @return whether an address can carry the title; Confluence too names other pages by their ids */
    public boolean isAddressable() {
        return title.length() <= LONGEST_IN_ADDRESS
                && ADDRESSABLE.matcher(title).matches();
    }
}
