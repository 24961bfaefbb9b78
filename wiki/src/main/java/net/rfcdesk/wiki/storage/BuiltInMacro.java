package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** One of the wiki's own macros. */
record BuiltInMacro(
        String name, Macro.BodyType bodyType, Macro.OutputType outputType, Description description, Renderer renderer)
        implements MacroModule {

    /** What makes the macro's HTML. */
    @FunctionalInterface
    interface Renderer {
        Element render(Map<String, String> parameters, String body, ConversionContext context)
                throws MacroExecutionException;
    }

    @Override
    public Description describe(Locale locale) {
        return description;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        return renderer.render(parameters, body, context).outerHtml();
    }

    static Description description(String label, String text, Parameter... parameters) {
        return new Description(label, text, null, List.of(parameters));
    }

    static Parameter text(String name, String label, String description) {
        return new Parameter(name, "string", label, description, false, false, "", List.of());
    }

    static Parameter number(String name, String label, String description, int otherwise) {
        return new Parameter(name, "int", label, description, false, false, Integer.toString(otherwise), List.of());
    }

    static Parameter flag(String name, String label, String description) {
        return new Parameter(name, "boolean", label, description, false, false, "false", List.of());
    }

    static Parameter choice(String name, String label, String description, String otherwise, List<String> values) {
        return new Parameter(name, "enum", label, description, false, false, otherwise, values);
    }
}
