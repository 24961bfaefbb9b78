package net.rfcdesk.wiki.page;

import com.atlassian.confluence.pages.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.db.Like;

/** A page as links in storage format name it: by its space and its title, whatever their case. */
record LinkTarget(String spaceKey, String title) {
    private static final Pattern UNTIL_MARKUP = Pattern.compile("[^&<>\"']*");

    static LinkTarget of(Page page) {
        return new LinkTarget(page.getSpaceKey(), page.getTitle());
    }

    boolean isSameAs(LinkTarget other) {
        return spaceKey.equalsIgnoreCase(other.spaceKey) && title.equalsIgnoreCase(other.title);
    }

    /** @return a pattern for SQL's "like" that matches every body with a link to this title, and a few others */
    String roughly() {
        Matcher start = UNTIL_MARKUP.matcher(title);
        return "%ri:content-title%" + Like.literally(start.lookingAt() ? start.group() : "") + "%";
    }
}
