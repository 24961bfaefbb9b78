package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One rendering of one body: what is rendered, where, and for which output. */
public final class Rendering implements ConversionContext {
    private static final Set<String> INTERACTIVE = Set.of("display", "preview");

    private final ContentEntityObject entity;
    private final String spaceKey;
    private final String outputType;
    private final Map<String, Object> properties = new HashMap<>();

    /**
     * @param entity null where Confluence has none, such as the preview of a template
     * @param outputType display, preview, pdf, word, html_export, feed, email or diff
     */
    public Rendering(ContentEntityObject entity, String spaceKey, String outputType) {
        this.entity = entity;
        this.spaceKey = spaceKey;
        this.outputType = outputType;
    }

    @Override
    public ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getOutputType() {
        return outputType;
    }

    @Override
    public Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        properties.put(name, value);
    }

    @Override
    public String getSpaceKey() {
        return spaceKey;
    }

    /** @return whether the output is a page in a browser, and neither paper nor mail */
    static boolean isInteractive(ConversionContext context) {
        return INTERACTIVE.contains(context.getOutputType().toLowerCase(Locale.ROOT));
    }
}
