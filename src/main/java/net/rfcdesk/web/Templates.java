package net.rfcdesk.web;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Renders the templates of our macros. */
final class Templates {
    private final TemplateRenderer renderer;
    private final Messages texts;

    Templates(TemplateRenderer renderer, Messages texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    /** @param template its file name. @param view what the template knows as $view */
    String render(String template, Object view) {
        StringWriter html = new StringWriter();
        try {
            renderer.render("templates/" + template, context(view), html);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return html.toString();
    }

    /** Mutable, since Velocity puts the variables of its loops there. */
    private Map<String, Object> context(Object view) {
        return new HashMap<>(Map.of("view", view, "texts", texts));
    }

    String note(String key) {
        return render("rfc-note.vm", texts.get(key));
    }
}
