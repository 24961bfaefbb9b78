package net.rfcdesk.wiki.storage;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.rfcdesk.wiki.text.Escape;

/** Makes a page's body from a content template. */
final class TemplateExpansion {
    private final Map<String, Object> variables;

    TemplateExpansion(Map<String, Object> variables) {
        this.variables = variables;
    }

    String expand(String template) {
        Edits edits = new Edits(template);
        StorageParser.parse(template).subtree().forEach(element -> {
            if (element.is("at:var")) {
                edits.replace(element.whole(), value(element));
            } else if (element.is("at:declarations")) {
                edits.replace(element.whole(), "");
            }
        });
        return edits.applied();
    }

    private String value(StorageElement variable) {
        Optional<String> value =
                variable.attribute("at:name").map(variables::get).map(Objects::toString);
        boolean raw = variable.attribute("at:rawxhtml").filter("true"::equals).isPresent();
        return value.map(text -> raw ? text : Escape.xml(text)).orElse("");
    }
}
