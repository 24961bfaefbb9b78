package net.rfcdesk.wiki.storage;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Task lists: check boxes with an id that is unique on the page. */
final class TaskView {
    private final Construct children;
    private final ContentEntityObject entity;

    private TaskView(Construct children, ContentEntityObject entity) {
        this.children = children;
        this.entity = entity;
    }

    static Map<String, Construct> constructs(Construct children, Rendering rendering) {
        TaskView view = new TaskView(children, rendering.getEntity());
        return Map.of("ac:task-list", view::list, "ac:task", view::task);
    }

    private void list(StorageElement from, Element into) {
        Element list = Markup.add(into, "ul", "inline-task-list");
        if (entity != null) {
            list.attr("data-inline-tasks-content-id", Long.toString(entity.getId()));
        }
        from.elements("ac:task").forEach(task -> task(task, list));
    }

    private void task(StorageElement from, Element into) {
        boolean checked = from.first("ac:task-status")
                .filter(status -> status.text().trim().equals("complete"))
                .isPresent();
        Element task = Markup.add(into, "li", checked ? "checked" : "");
        from.first("ac:task-id")
                .ifPresent(id -> task.attr("data-inline-task-id", id.text().trim()));
        from.first("ac:task-body").ifPresent(body -> children.render(body, task));
    }
}
