package net.rfcdesk.wiki.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ids of tasks: whole numbers, each once in a page; new ones follow the highest. */
final class TaskIds {
    private final Edits edits;
    private final Set<String> taken = new HashSet<>();
    private int last;

    private TaskIds(Edits edits, int last) {
        this.edits = edits;
        this.last = last;
    }

    static void fillIn(StorageElement root, Edits edits) {
        List<StorageElement> tasks = root.subtree()
                .filter(element -> element.is("ac:task") && !element.isEmpty())
                .toList();
        int highest = tasks.stream()
                .flatMap(task -> id(task).stream())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        TaskIds ids = new TaskIds(edits, highest);
        tasks.forEach(ids::visit);
    }

    private void visit(StorageElement task) {
        if (id(task).filter(taken::add).isPresent()) {
            return;
        }
        last++;
        String id = "<ac:task-id>" + last + "</ac:task-id>";
        Span where = task.first("ac:task-id")
                .map(StorageElement::whole)
                .orElse(new Span(task.startTag().end(), task.startTag().end()));
        edits.replace(where, id);
    }

    private static Optional<String> id(StorageElement task) {
        return task.first("ac:task-id").map(id -> id.text().trim()).filter(id -> id.matches("\\d{1,9}"));
    }
}
