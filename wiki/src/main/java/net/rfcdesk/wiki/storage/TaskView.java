package net.rfcdesk.wiki.storage;

import static net.rfcdesk.wiki.storage.StorageXml.first;

import com.atlassian.confluence.core.ContentEntityObject;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Task lists: check boxes with an id that is unique on the page. */
record TaskView(ElementRenderer children, ContentEntityObject entity) {
    static Map<String, ElementRenderer> constructs(ElementRenderer children, Rendering rendering) {
        TaskView view = new TaskView(children, rendering.getEntity());
        return Map.of("ac:task-list", view::list, "ac:task", view::task);
    }

    private void list(Element from, Element into) {
        Element list = Markup.add(into, "ul", "inline-task-list");
        if (entity != null) {
            list.attr("data-inline-tasks-content-id", Long.toString(entity.getId()));
        }
        StorageXml.children(from, "ac:task").forEach(task -> task(task, list));
    }

    private void task(Element from, Element into) {
        boolean checked = first(from, "ac:task-status")
                .filter(status -> status.wholeText().trim().equals("complete"))
                .isPresent();
        Element task = Markup.add(into, "li", checked ? "checked" : "");
        first(from, "ac:task-id")
                .ifPresent(id -> task.attr("data-inline-task-id", id.wholeText().trim()));
        first(from, "ac:task-body").ifPresent(body -> children.render(body, task));
    }
}
