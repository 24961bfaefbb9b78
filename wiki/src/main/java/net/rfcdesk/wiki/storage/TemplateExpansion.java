package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.whole;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.rfcdesk.wiki.text.Escape;
import org.jsoup.nodes.Element;

/** Makes a page's body from a content template. */
record TemplateExpansion(Map<String, Object> variables) {
    String expand(String template) {
        Edits edits = new Edits(template);
        StorageXml.parse(template).stream().forEach(element -> {
            if (element.nameIs("at:var")) {
                edits.replace(whole(element), value(element));
            } else if (element.nameIs("at:declarations")) {
                edits.replace(whole(element), "");
            }
        });
        return edits.applied();
    }

    private String value(Element variable) {
        Optional<String> value =
                attribute(variable, "at:name").map(variables::get).map(Objects::toString);
        boolean raw = attribute(variable, "at:rawxhtml").filter("true"::equals).isPresent();
        return value.map(text -> raw ? text : Escape.xml(text)).orElse("");
    }
}
