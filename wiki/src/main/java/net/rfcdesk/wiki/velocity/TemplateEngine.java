package net.rfcdesk.wiki.velocity;

import com.atlassian.templaterenderer.RenderingException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import net.rfcdesk.wiki.text.Escape;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;

/**
 * Velocity as Confluence runs it: every reference is escaped unless its value is {@link Html}, and a call that the policy does
 * not allow renders nothing and is logged as "Method needs allowlisting: type#method(parameters)".
 */
public final class TemplateEngine {
    private final VelocityEngine velocity = new VelocityEngine();

    /** @param templates where template paths are looked up */
    public TemplateEngine(ClassLoader templates, MethodPolicy policy) {
        velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "templates");
        velocity.setProperty("resource.loader.templates.instance", new TemplateLoader(templates));
        velocity.setProperty("resource.loader.templates.cache", true);
        velocity.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedUberspect.class.getName());
        velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
        velocity.setApplicationAttribute(MethodPolicy.class, policy);
        velocity.init();
    }

    /** @throws com.atlassian.templaterenderer.RenderingException when the template is missing, malformed or fails */
    public void render(String template, Map<String, ?> context, Writer out) {
        try {
            velocity.getTemplate(template).merge(escaping(context), out);
        } catch (ResourceNotFoundException missing) {
            throw new RenderingException("There is no template " + template + ": " + missing.getMessage(), missing);
        } catch (VelocityException broken) {
            throw new RenderingException("The template " + template + " fails: " + broken.getMessage(), broken);
        }
    }

    /**
     * @param text a template that is not in a file
     * @throws RenderingException when it is malformed or fails
     */
    public String evaluate(String text, Map<String, ?> context) {
        StringWriter out = new StringWriter();
        try {
            velocity.evaluate(escaping(context), out, "text", text);
        } catch (VelocityException broken) {
            throw new RenderingException("The template \"" + text + "\" fails: " + broken.getMessage(), broken);
        }
        return out.toString();
    }

    private static VelocityContext escaping(Map<String, ?> context) {
        VelocityContext escaping = new VelocityContext(new HashMap<>(context));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addReferenceInsertionEventHandler((ignored, reference, value) -> escaped(value));
        cartridge.attachToContext(escaping);
        return escaping;
    }

    /** @return null for null, so that Velocity shows the reference itself */
    private static Object escaped(Object value) {
        return value == null || value instanceof Html ? value : Escape.xml(value.toString());
    }

    public String render(String template, Map<String, ?> context) {
        StringWriter out = new StringWriter();
        render(template, context, out);
        return out.toString();
    }
}
