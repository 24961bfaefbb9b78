package net.rfcdesk.wiki.velocity;

import java.io.Writer;
import java.util.Map;

/**
 * Velocity as Confluence runs it: every reference is escaped unless its value is {@link Html}, and a call that the policy does
 * not allow renders nothing and is logged as "Method needs allowlisting: type#method(parameters)".
 */
public final class TemplateEngine {
    /** @param templates where template paths are looked up */
    public TemplateEngine(ClassLoader templates, MethodPolicy policy) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** @throws com.atlassian.templaterenderer.RenderingException when the template is missing, malformed or fails */
    public void render(String template, Map<String, ?> context, Writer out) {
        throw new UnsupportedOperationException("not built yet");
    }

    public String render(String template, Map<String, ?> context) {
        throw new UnsupportedOperationException("not built yet");
    }
}
