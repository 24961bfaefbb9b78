package net.rfcdesk.wiki.storage;

import java.util.Optional;
import java.util.function.BiFunction;
import net.rfcdesk.wiki.text.Escape;

/**
 * Where links in a page lead; all with the context path.
 *
 * @param pages finds a page's path, without the context path, by the key of its space and its title, for the current user
 */
public record Links(String contextPath, BiFunction<String, String, Optional<String>> pages) {
    /** @return empty when there is no such page */
    Optional<String> page(String spaceKey, String title) {
        return pages.apply(spaceKey, title).map(path -> contextPath + path);
    }

    String createPage(String spaceKey, String title) {
        return contextPath + "/pages/createpage.action?spaceKey=" + Escape.address(spaceKey) + "&title="
                + Escape.address(title);
    }

    String space(String spaceKey) {
        return contextPath + "/spaces/" + Escape.address(spaceKey);
    }

    String profile(String userName) {
        return contextPath + "/display/~" + Escape.address(userName);
    }

    /** @param file a path below the context path, without a slash before it, such as an icon's */
    String resource(String file) {
        return contextPath + "/" + file;
    }
}
