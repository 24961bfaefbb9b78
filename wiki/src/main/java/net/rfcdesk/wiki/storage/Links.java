package net.rfcdesk.wiki.storage;

import java.util.Optional;

/** Where links in a page lead; paths begin with the context path. */
public interface Links {
    /** @return empty when there is no such page */
    Optional<String> page(String spaceKey, String title);

    String createPage(String spaceKey, String title);

    String space(String spaceKey);

    String profile(String userName);

    /** @param file a path below the context path, without a slash before it, such as an icon's */
    String resource(String file);
}
