package net.rfcdesk.wiki.web;

import com.atlassian.confluence.pages.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import net.rfcdesk.wiki.storage.Links;

/** Where links in pages lead in this wiki. */
public final class WikiLinks implements Links {
    private final String contextPath;
    private final BiFunction<String, String, Optional<Page>> pages;

    /** @param pages finds a page by the key of its space and its title, for whoever is asking */
    public WikiLinks(String contextPath, BiFunction<String, String, Optional<Page>> pages) {
        this.contextPath = contextPath;
        this.pages = pages;
    }

    @Override
    public Optional<String> page(String spaceKey, String title) {
        return pages.apply(spaceKey, title).map(page -> contextPath + page.getUrlPath());
    }

    @Override
    public String createPage(String spaceKey, String title) {
        return contextPath + "/pages/createpage.action?spaceKey=" + encode(spaceKey) + "&title=" + encode(title);
    }

    @Override
    public String space(String spaceKey) {
        return contextPath + "/spaces/" + encode(spaceKey);
    }

    @Override
    public String profile(String userName) {
        return contextPath + "/display/~" + encode(userName);
    }

    @Override
    public String resource(String file) {
        return contextPath + "/" + file;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
