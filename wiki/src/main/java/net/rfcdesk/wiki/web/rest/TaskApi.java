package net.rfcdesk.wiki.web.rest;

import com.atlassian.confluence.pages.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.page.Lookup;
import net.rfcdesk.wiki.page.Pages;
import net.rfcdesk.wiki.refusal.NotFound;
import net.rfcdesk.wiki.web.http.Json;
import net.rfcdesk.wiki.web.http.Request;
import net.rfcdesk.wiki.web.http.Response;
import net.rfcdesk.wiki.web.http.Router;
import net.rfcdesk.wiki.web.http.Routes;

/** Ticks a task in the text of a page, where it stands, without a new version. */
record TaskApi(Pages pages, Lookup lookup) implements Routes {

    @Override
    public void addTo(Router router) {
        router.put("/rest/inlinetasks/1/task/{contentId}/{taskId}/", this::tick);
    }

    private Response tick(Request request) {
        Page page = lookup.editable(request.numberInPath("contentId"));
        boolean done = Json.read(request).path("status").asText().equals("CHECKED");
        long task = request.numberInPath("taskId");
        pages.amend(page.getId(), body -> ticked(body, task, done));
        return Response.empty(204);
    }

    /** @throws NotFound when the text has no such task */
    static String ticked(String body, long taskId, boolean done) {
        Matcher task = Pattern.compile(
                        "<!\\[CDATA\\[.*?]]>|(<ac:task-id>" + taskId
                                + "</ac:task-id>(?:(?!</ac:task>).)*?<ac:task-status>)(?:in)?complete(?=</ac:task-status>)",
                        Pattern.DOTALL)
                .matcher(body);
        while (task.find()) {
            if (task.group(1) != null) {
                return body.substring(0, task.end(1)) + (done ? "complete" : "incomplete") + body.substring(task.end());
            }
        }
        throw new NotFound("The page has no task " + taskId + ". It may have been removed meanwhile.");
    }
}
