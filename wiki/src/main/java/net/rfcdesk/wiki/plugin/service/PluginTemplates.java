package net.rfcdesk.wiki.plugin.service;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.Writer;
import java.util.Map;
import net.rfcdesk.wiki.velocity.MethodPolicy;
import net.rfcdesk.wiki.velocity.TemplateEngine;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Renders the templates in one plugin's jar. */
final class PluginTemplates implements TemplateRenderer {
    private final TemplateEngine engine;

    PluginTemplates(Bundle bundle, MethodPolicy allowlist) {
        this.engine = new TemplateEngine(bundle.adapt(BundleWiring.class).getClassLoader(), allowlist);
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) {
        engine.render(templateName, context, writer);
    }
}
