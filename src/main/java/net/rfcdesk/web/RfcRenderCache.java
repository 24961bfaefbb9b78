package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Optional;
import java.util.Set;
import net.rfcdesk.page.RfcPage;
import net.rfcdesk.page.RfcReader;
import org.jspecify.annotations.Nullable;

/** Reads a page's RFC once, however many of our macros are on the page. */
public final class RfcRenderCache {
    private static final String PROPERTY = "net.rfcdesk.page";

    /** What may have our macros, but can never be an RFC; the words that the host uses. */
    private static final Set<String> ELSEWHERE = Set.of("blogpost", "comment");

    private final RfcReader pages;

    public RfcRenderCache(RfcReader pages) {
        this.pages = pages;
    }

    /** @return empty when the page is not an RFC yet */
    Optional<RfcPage> read(ConversionContext context) {
        ContentEntityObject entity = context.getEntity();
        if (context.getProperty(PROPERTY) instanceof Read read && read.entity() == entity) {
            return Optional.ofNullable(read.page());
        }
        Optional<RfcPage> page = pages.find(entity);
        context.setProperty(PROPERTY, new Read(entity, page.orElse(null)));
        return page;
    }

    /** @param entity none in some previews */
    static boolean isElsewhere(@Nullable ContentEntityObject entity) {
        return entity != null && ELSEWHERE.contains(String.valueOf(entity.getType()));
    }

    private record Read(
            @Nullable ContentEntityObject entity, @Nullable RfcPage page) {}
}
