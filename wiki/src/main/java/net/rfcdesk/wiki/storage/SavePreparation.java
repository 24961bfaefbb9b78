package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.attribute;
import static net.rfcdesk.wiki.storage.StorageXml.content;
import static net.rfcdesk.wiki.storage.StorageXml.whole;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.rfcdesk.wiki.refusal.InvalidInput;
import org.jsoup.nodes.Element;

/** What Confluence fills into a body that is saved: ids of macros and tasks, and keys for names of users. */
final class SavePreparation {
    private final String body;
    private final Macros macros;
    private final UserNames userNames;
    private final Supplier<String> newId;
    private final Edits edits;
    private final Set<String> macroIds = new HashSet<>();

    SavePreparation(String body, Macros macros, UserNames userNames, Supplier<String> newId) {
        this.body = body;
        this.macros = macros;
        this.userNames = userNames;
        this.newId = newId;
        this.edits = new Edits(body);
    }

    String prepared() {
        Element root = StorageXml.parse(body);
        visit(root);
        TaskIds.fillIn(root, edits);
        return edits.applied();
    }

    private void visit(Element element) {
        if (element.tagName().startsWith("at:")) {
            throw new InvalidInput(
                    "body",
                    "<" + element.tagName() + "> may stand in templates only. Replace it by text, or remove it.");
        }
        if (element.nameIs("ri:user")) {
            userNames.toKey(element).ifPresent(user -> edits.replace(whole(element), user));
        }
        if (element.nameIs("ac:structured-macro")) {
            macro(element);
        } else {
            element.children().forEach(this::visit);
        }
    }

    private void macro(Element macro) {
        addIds(macro);
        Optional<MacroModule> module = attribute(macro, "ac:name").flatMap(macros::find);
        macro.children().forEach(child -> {
            if (module.isPresent() && isUserParameter(child, module.get())) {
                edits.replace(content(child), userNames.toKeys(child, body));
            } else {
                visit(child);
            }
        });
    }

    private void addIds(Element macro) {
        StartTag tag = new StartTag(body, macro);
        if (attribute(macro, "ac:schema-version").isEmpty()) {
            edits.insert(tag.endOfAttributes(), " ac:schema-version=\"1\"");
        }
        Optional<String> id = attribute(macro, "ac:macro-id").filter(given -> !given.isBlank());
        if (id.isPresent() && macroIds.add(id.get())) {
            return;
        }
        String attribute = "ac:macro-id=\"" + newId.get() + "\"";
        tag.attribute("ac:macro-id")
                .ifPresentOrElse(
                        span -> edits.replace(span, attribute),
                        () -> edits.insert(tag.endOfAttributes(), " " + attribute));
    }

    private static boolean isUserParameter(Element child, MacroModule module) {
        if (!child.nameIs("ac:parameter") || StorageXml.isEmpty(child)) {
            return false;
        }
        MacroModule.Parameter parameter =
                module.parameter(attribute(child, "ac:name").orElse(""));
        return parameter != null && "username".equals(parameter.type());
    }
}
