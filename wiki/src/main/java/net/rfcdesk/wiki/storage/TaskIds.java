package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.first;
import static net.rfcdesk.wiki.storage.StorageXml.startTag;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The ids of tasks: whole numbers, each once in a page; new ones follow the highest. */
final class TaskIds {
    private final Edits edits;
    private final Set<String> taken = new HashSet<>();
    private int last;

    private TaskIds(Edits edits, int last) {
        this.edits = edits;
        this.last = last;
    }

    static void fillIn(Element root, Edits edits) {
        List<Element> tasks = root.stream()
                .filter(element -> element.nameIs("ac:task") && !StorageXml.isEmpty(element))
                .toList();
        int highest = tasks.stream()
                .flatMap(task -> id(task).stream())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        TaskIds ids = new TaskIds(edits, highest);
        tasks.forEach(ids::visit);
    }

    private void visit(Element task) {
        if (id(task).filter(taken::add).isPresent()) {
            return;
        }
        last++;
        String id = "<ac:task-id>" + last + "</ac:task-id>";
        Span where = first(task, "ac:task-id")
                .map(StorageXml::whole)
                .orElse(new Span(startTag(task).end(), startTag(task).end()));
        edits.replace(where, id);
    }

    private static Optional<String> id(Element task) {
        return first(task, "ac:task-id").map(id -> id.wholeText().trim()).filter(id -> id.matches("\\d{1,9}"));
    }
}
