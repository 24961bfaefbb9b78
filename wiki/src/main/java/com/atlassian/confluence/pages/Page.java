package com.atlassian.confluence.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.Supplier;
import net.rfcdesk.wiki.content.Content;

/** A page, or one of its historical versions, as it was when it was read. */
public class Page extends AbstractPage {
    private Supplier<List<Page>> children = List::of;

    public Page(Content content) {
        super(content);
    }

    /** @param present the pages below this one, to be read when somebody asks */
    public void above(Supplier<List<Page>> present) {
        children = present;
    }

    /** @return the current pages right below it, also those that the current user may not view */
    public List<Page> getChildren() {
        return children.get();
    }

    @Override
    public String getType() {
        return "page";
    }

    /**
     * @return in the form that Confluence has used since 9.2, where versions of the past, and pages whose titles an address cannot
     *     carry, are named by their ids
     */
    @Override
    public String getUrlPath() {
        if (!isLatestVersion() || !content().isAddressable()) {
            return "/pages/viewpage.action?pageId=" + getId();
        }
        return "/spaces/" + getSpaceKey() + "/pages/" + getId() + "/" + URLEncoder.encode(getTitle(), UTF_8);
    }
}
