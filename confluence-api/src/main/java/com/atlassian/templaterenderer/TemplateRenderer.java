package com.atlassian.templaterenderer;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import net.rfcdesk.signature.Verified;

/** Renders the templates of the plugin that imports it. Documented: atlassian-template-renderer (open source). */
@Verified("used on Confluence 10.2.7 by mrkhachaturov/confluence-mcp-plugin")
public interface TemplateRenderer {
    /** @param templateName its path in the plugin's jar */
    void render(String templateName, Map<String, Object> context, Writer writer) throws RenderingException, IOException;
}
