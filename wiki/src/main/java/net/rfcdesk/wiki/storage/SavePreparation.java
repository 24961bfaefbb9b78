package net.rfcdesk.wiki.storage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.rfcdesk.wiki.refusal.InvalidInput;

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
        StorageElement root = StorageParser.parse(body);
        visit(root);
        TaskIds.fillIn(root, edits);
        return edits.applied();
    }

    private void visit(StorageElement element) {
        if (element.name().startsWith("at:")) {
            throw new InvalidInput(
                    "body", "<" + element.name() + "> may stand in templates only. Replace it by text, or remove it.");
        }
        if (element.is("ri:user")) {
            userNames.toKey(element).ifPresent(user -> edits.replace(element.whole(), user));
        }
        if (element.is("ac:structured-macro")) {
            macro(element);
        } else {
            element.elements().forEach(this::visit);
        }
    }

    private void macro(StorageElement macro) {
        addIds(macro);
        Optional<MacroModule> module = macro.attribute("ac:name").flatMap(macros::find);
        macro.elements().forEach(child -> {
            if (module.isPresent() && isUserParameter(child, module.get())) {
                edits.replace(child.content(body), userNames.toKeys(child, body));
            } else {
                visit(child);
            }
        });
    }

    private void addIds(StorageElement macro) {
        StartTag tag = new StartTag(body, macro);
        if (macro.attribute("ac:schema-version").isEmpty()) {
            edits.insert(tag.endOfAttributes(), " ac:schema-version=\"1\"");
        }
        Optional<String> id = macro.attribute("ac:macro-id").filter(given -> !given.isBlank());
        if (id.isPresent() && macroIds.add(id.get())) {
            return;
        }
        String attribute = "ac:macro-id=\"" + newId.get() + "\"";
        tag.attribute("ac:macro-id")
                .ifPresentOrElse(
                        span -> edits.replace(span, attribute),
                        () -> edits.insert(tag.endOfAttributes(), " " + attribute));
    }

    private static boolean isUserParameter(StorageElement child, MacroModule module) {
        if (!child.is("ac:parameter") || child.isEmpty()) {
            return false;
        }
        MacroModule.Parameter parameter =
                module.parameter(child.attribute("ac:name").orElse(""));
        return parameter != null && "username".equals(parameter.type());
    }
}
