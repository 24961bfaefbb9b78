package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A macro that a page may hold: one of the wiki's own, or an installed plugin's. */
public interface MacroModule {
    String name();

    Macro.BodyType bodyType();

    Macro.OutputType outputType();

    /** What the macro browser shows of it. */
    Description describe(Locale locale);

    /**
     * @param parameters users by user name, as Confluence hands them over
     * @param body storage format already rendered to view HTML for a rich text body; plain text otherwise; never null
     * @return view HTML
     */
    String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException;

    /** @return null when there is no such parameter */
    default Parameter parameter(String name) {
        return describe(Locale.ENGLISH).parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A macro in the macro browser. @param icon a path below the context path, or null */
    record Description(String label, String description, String icon, List<Parameter> parameters) {}

    /** A parameter in the macro browser. @param type username, string, enum, boolean, int, …; values are an enum's */
    record Parameter(
            String name,
            String type,
            String label,
            String description,
            boolean required,
            boolean multiple,
            String defaultValue,
            List<String> values) {}
}
