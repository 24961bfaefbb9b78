package net.rfcdesk.web;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.Writer;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Velocity 2.4, escaping every reference as Confluence does. */
final class NewVelocity implements TemplateRenderer {
    private final VelocityEngine engine = new VelocityEngine();

    NewVelocity() {
        engine.setProperty("resource.loaders", "classpath");
        engine.setProperty(
                "resource.loader.classpath.class",
                "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        engine.init();
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) {
        EventCartridge escaping = new EventCartridge();
        escaping.addEventHandler((ReferenceInsertionEventHandler) (c, reference, value) -> Escaping.escape(value));
        VelocityContext velocity = new VelocityContext(context);
        escaping.attachToContext(velocity);
        engine.getTemplate(templateName, "UTF-8").merge(velocity, writer);
    }
}
